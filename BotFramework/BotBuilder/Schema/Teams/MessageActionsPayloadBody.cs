using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The text of the message on which an action was started.</summary>
public class MessageActionsPayloadBody
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadBody()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadBody(string contentType = null, string content = null)
    {
        ContentType = contentType;
        Content = content;
    }

    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    [JsonProperty(PropertyName = "contentType", NullValueHandling = NullValueHandling.Ignore)]
    public string ContentType { get; set; }

    /// <summary>The content.</summary>
    [JsonProperty(PropertyName = "content", NullValueHandling = NullValueHandling.Ignore)]
    public string Content { get; set; }
}
