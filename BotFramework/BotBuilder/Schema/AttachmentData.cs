using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The bytes of an attachment that is uploaded to the channel.</summary>
public class AttachmentData
{
    /// <summary>Creates an empty instance.</summary>
    public AttachmentData()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public AttachmentData(string type = null, string name = null, byte[] originalBase64 = null, byte[] thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The original base64.</summary>
    [JsonProperty(PropertyName = "originalBase64", NullValueHandling = NullValueHandling.Ignore)]
    public byte[] OriginalBase64 { get; set; }

    /// <summary>The thumbnail base64.</summary>
    [JsonProperty(PropertyName = "thumbnailBase64", NullValueHandling = NullValueHandling.Ignore)]
    public byte[] ThumbnailBase64 { get; set; }
}
