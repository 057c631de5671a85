using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long a client may keep an answer.</summary>
public class CacheInfo
{
    /// <summary>Creates an empty instance.</summary>
    public CacheInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public CacheInfo(string cacheType = null, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    /// <summary>The cache type.</summary>
    [JsonProperty(PropertyName = "cacheType", NullValueHandling = NullValueHandling.Ignore)]
    public string CacheType { get; set; }

    /// <summary>How long the answer may be kept, in seconds.</summary>
    [JsonProperty(PropertyName = "cacheDuration", NullValueHandling = NullValueHandling.Ignore)]
    public int CacheDuration { get; set; }
}
