using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that shows what was bought.</summary>
public class ReceiptCard
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    /// <summary>Creates an empty instance.</summary>
    public ReceiptCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ReceiptCard(string title = null, IList<Fact> facts = null, IList<ReceiptItem> items = null, CardAction tap = null, string total = null, string tax = null, string vat = null, IList<CardAction> buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>The facts, in order.</summary>
    [JsonProperty(PropertyName = "facts", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Fact> Facts { get; set; }

    /// <summary>The items, in order.</summary>
    [JsonProperty(PropertyName = "items", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ReceiptItem> Items { get; set; }

    /// <summary>What happens when it is tapped.</summary>
    [JsonProperty(PropertyName = "tap", NullValueHandling = NullValueHandling.Ignore)]
    public CardAction Tap { get; set; }

    /// <summary>The total.</summary>
    [JsonProperty(PropertyName = "total", NullValueHandling = NullValueHandling.Ignore)]
    public string Total { get; set; }

    /// <summary>The tax.</summary>
    [JsonProperty(PropertyName = "tax", NullValueHandling = NullValueHandling.Ignore)]
    public string Tax { get; set; }

    /// <summary>The vat.</summary>
    [JsonProperty(PropertyName = "vat", NullValueHandling = NullValueHandling.Ignore)]
    public string Vat { get; set; }

    /// <summary>The buttons, in order.</summary>
    [JsonProperty(PropertyName = "buttons", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Buttons { get; set; }
}
