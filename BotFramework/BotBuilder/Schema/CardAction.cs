using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or what happens when a card or image is tapped.</summary>
public class CardAction
{
    /// <summary>Creates an empty instance.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public CardAction(string type = null, string title = null, string image = null, string text = null, string displayText = null, object value = null, object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>What the button does, see <see cref="ActionTypes"/>.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>What stands on the button.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>The image.</summary>
    [JsonProperty(PropertyName = "image", NullValueHandling = NullValueHandling.Ignore)]
    public string Image { get; set; }

    /// <summary>The text that a messageBack sends to the bot.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>What the chat shows as said by the user when a messageBack is pressed.</summary>
    [JsonProperty(PropertyName = "displayText", NullValueHandling = NullValueHandling.Ignore)]
    public string DisplayText { get; set; }

    /// <summary>What the button carries: the text of an imBack, the address of an openUrl, the payload of a postBack, messageBack or invoke.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public object Value { get; set; }

    /// <summary>The channel data.</summary>
    [JsonProperty(PropertyName = "channelData", NullValueHandling = NullValueHandling.Ignore)]
    public object ChannelData { get; set; }

    /// <summary>The image alt text.</summary>
    [JsonProperty(PropertyName = "imageAltText", NullValueHandling = NullValueHandling.Ignore)]
    public string ImageAltText { get; set; }

    /// <summary>Makes an action whose title and value are both the text.</summary>
    public static CardAction FromString(string input) => new(title: input, value: input);

    /// <summary>Lets a text stand for an action whose title and value are both that text.</summary>
    public static implicit operator CardAction(string input) => FromString(input);
}
