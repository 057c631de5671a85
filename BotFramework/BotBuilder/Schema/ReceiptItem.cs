using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One thing that was bought.</summary>
public class ReceiptItem
{
    /// <summary>Creates an empty instance.</summary>
    public ReceiptItem()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ReceiptItem(string title = null, string subtitle = null, string text = null, CardImage image = null, string price = null, string quantity = null, CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>The line below the title.</summary>
    [JsonProperty(PropertyName = "subtitle", NullValueHandling = NullValueHandling.Ignore)]
    public string Subtitle { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>The image.</summary>
    [JsonProperty(PropertyName = "image", NullValueHandling = NullValueHandling.Ignore)]
    public CardImage Image { get; set; }

    /// <summary>The price.</summary>
    [JsonProperty(PropertyName = "price", NullValueHandling = NullValueHandling.Ignore)]
    public string Price { get; set; }

    /// <summary>The quantity.</summary>
    [JsonProperty(PropertyName = "quantity", NullValueHandling = NullValueHandling.Ignore)]
    public string Quantity { get; set; }

    /// <summary>What happens when it is tapped.</summary>
    [JsonProperty(PropertyName = "tap", NullValueHandling = NullValueHandling.Ignore)]
    public CardAction Tap { get; set; }
}
