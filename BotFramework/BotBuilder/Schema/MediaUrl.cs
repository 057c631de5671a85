using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One source of a media card.</summary>
public class MediaUrl
{
    /// <summary>Creates an empty instance.</summary>
    public MediaUrl()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MediaUrl(string url = null, string profile = null)
    {
        Url = url;
        Profile = profile;
    }

    /// <summary>The url.</summary>
    [JsonProperty(PropertyName = "url", NullValueHandling = NullValueHandling.Ignore)]
    public string Url { get; set; }

    /// <summary>The profile.</summary>
    [JsonProperty(PropertyName = "profile", NullValueHandling = NullValueHandling.Ignore)]
    public string Profile { get; set; }
}
