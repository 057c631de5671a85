using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with text, images and buttons: what hero and thumbnail cards have in common.</summary>
public class BasicCard
{
    /// <summary>Creates an empty instance.</summary>
    public BasicCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public BasicCard(string title = null, string subtitle = null, string text = null, IList<CardImage> images = null, IList<CardAction> buttons = null, CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
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

    /// <summary>The images, in order.</summary>
    [JsonProperty(PropertyName = "images", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardImage> Images { get; set; }

    /// <summary>The buttons, in order.</summary>
    [JsonProperty(PropertyName = "buttons", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>What happens when it is tapped.</summary>
    [JsonProperty(PropertyName = "tap", NullValueHandling = NullValueHandling.Ignore)]
    public CardAction Tap { get; set; }
}
