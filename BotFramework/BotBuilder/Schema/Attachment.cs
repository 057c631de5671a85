using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something that travels with a message: a card (in <c>Content</c>) or a file (at <c>ContentUrl</c>), not both.</summary>
public class Attachment
{
    private object _properties;
    private object _content;

    /// <summary>Creates an empty instance.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Attachment(string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type: a card's type, or that of a file.</summary>
    [JsonProperty(PropertyName = "contentType", NullValueHandling = NullValueHandling.Ignore)]
    public string ContentType { get; set; }

    /// <summary>Where the file is. Do not send the bot's token there unless the host is known.</summary>
    [JsonProperty(PropertyName = "contentUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ContentUrl { get; set; }

    /// <summary>The card, or inline content, as free JSON.</summary>
    [JsonProperty(PropertyName = "content", NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(AttachmentMemoryStreamConverter))]
    public object Content
    {
        get => DeferredJson.Resolve(ref _content);
        set => _content = value;
    }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>Where a small picture of the attachment is.</summary>
    [JsonProperty(PropertyName = "thumbnailUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ThumbnailUrl { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => DeferredJson.ResolveObject(ref _properties);
        set => _properties = value;
    }

    /// <summary>The same as it came over the wire, if nobody looked yet; null when there is none.</summary>
    internal object DeferredProperties
    {
        get => _properties;
        set => _properties = value;
    }

    /// <summary>The same as it came over the wire, if nobody looked yet.</summary>
    internal object DeferredContent
    {
        get => _content;
        set => _content = value;
    }
}
