using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A preview image.</summary>
public class ThumbnailUrl
{
    /// <summary>Creates an empty instance.</summary>
    public ThumbnailUrl()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ThumbnailUrl(string url = null, string alt = null)
    {
        Url = url;
        Alt = alt;
    }

    /// <summary>The url.</summary>
    [JsonProperty(PropertyName = "url", NullValueHandling = NullValueHandling.Ignore)]
    public string Url { get; set; }

    /// <summary>The alt.</summary>
    [JsonProperty(PropertyName = "alt", NullValueHandling = NullValueHandling.Ignore)]
    public string Alt { get; set; }
}
