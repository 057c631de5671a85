using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the channel knows of an uploaded attachment.</summary>
public class AttachmentInfo
{
    /// <summary>Creates an empty instance.</summary>
    public AttachmentInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public AttachmentInfo(string name = null, string type = null, IList<AttachmentView> views = null)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>The views, in order.</summary>
    [JsonProperty(PropertyName = "views", NullValueHandling = NullValueHandling.Ignore)]
    public IList<AttachmentView> Views { get; set; }
}
