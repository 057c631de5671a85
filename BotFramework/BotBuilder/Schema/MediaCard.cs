using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What cards with sound or moving pictures have in common.</summary>
public class MediaCard
{
    /// <summary>Creates an empty instance.</summary>
    public MediaCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MediaCard(string title = null, string subtitle = null, string text = null, ThumbnailUrl image = null, IList<MediaUrl> media = null, IList<CardAction> buttons = null, bool? shareable = null, bool? autoloop = null, bool? autostart = null, string aspect = null, object value = null, string duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
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
    public ThumbnailUrl Image { get; set; }

    /// <summary>The sources; when there are several, they are the same content in different formats.</summary>
    [JsonProperty(PropertyName = "media", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MediaUrl> Media { get; set; }

    /// <summary>The buttons, in order.</summary>
    [JsonProperty(PropertyName = "buttons", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>Whether users may pass it on; true when absent.</summary>
    [JsonProperty(PropertyName = "shareable", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Shareable { get; set; }

    /// <summary>Whether it begins again at the end; true when absent.</summary>
    [JsonProperty(PropertyName = "autoloop", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Autoloop { get; set; }

    /// <summary>Whether it plays by itself; true when absent.</summary>
    [JsonProperty(PropertyName = "autostart", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Autostart { get; set; }

    /// <summary>The aspect ratio, 16:9 or 4:3.</summary>
    [JsonProperty(PropertyName = "aspect", NullValueHandling = NullValueHandling.Ignore)]
    public string Aspect { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public object Value { get; set; }

    /// <summary>The length as an ISO 8601 duration.</summary>
    [JsonProperty(PropertyName = "duration", NullValueHandling = NullValueHandling.Ignore)]
    public string Duration { get; set; }
}
