using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One rendering of an uploaded attachment, for instance the original or a thumbnail.</summary>
public class AttachmentView
{
    /// <summary>Creates an empty instance.</summary>
    public AttachmentView()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public AttachmentView(string viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    /// <summary>The view id.</summary>
    [JsonProperty(PropertyName = "viewId", NullValueHandling = NullValueHandling.Ignore)]
    public string ViewId { get; set; }

    /// <summary>The size.</summary>
    [JsonProperty(PropertyName = "size", NullValueHandling = NullValueHandling.Ignore)]
    public int? Size { get; set; }
}
