using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An attachment of the message on which an action was started.</summary>
public class MessageActionsPayloadAttachment
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadAttachment()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadAttachment(string id = null, string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null)
    {
        Id = id;
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    [JsonProperty(PropertyName = "contentType", NullValueHandling = NullValueHandling.Ignore)]
    public string ContentType { get; set; }

    /// <summary>The content url.</summary>
    [JsonProperty(PropertyName = "contentUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ContentUrl { get; set; }

    /// <summary>The content.</summary>
    [JsonProperty(PropertyName = "content", NullValueHandling = NullValueHandling.Ignore)]
    public object Content { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The thumbnail url.</summary>
    [JsonProperty(PropertyName = "thumbnailUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ThumbnailUrl { get; set; }
}
