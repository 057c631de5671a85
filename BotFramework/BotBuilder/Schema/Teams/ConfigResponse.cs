using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a <c>config/fetch</c> or <c>config/submit</c> invoke.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public class ConfigResponse<T> : ConfigResponseBase
{
    /// <summary>Creates a response of type <c>config</c>.</summary>
    public ConfigResponse()
        : base("config")
    {
    }

    /// <summary>The cache info.</summary>
    [JsonProperty(PropertyName = "cacheInfo", NullValueHandling = NullValueHandling.Ignore)]
    public CacheInfo CacheInfo { get; set; }

    /// <summary>The config.</summary>
    [JsonProperty(PropertyName = "config", NullValueHandling = NullValueHandling.Ignore)]
    public T Config { get; set; }
}
