using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a small image, text and buttons.</summary>
public class ThumbnailCard
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Creates an empty instance.</summary>
    public ThumbnailCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ThumbnailCard(string title = null, string subtitle = null, string text = null, IList<CardImage> images = null, IList<CardAction> buttons = null, CardAction tap = null)
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
