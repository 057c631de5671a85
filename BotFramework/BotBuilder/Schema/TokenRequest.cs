using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request for a token of a provider.</summary>
public class TokenRequest
{
    /// <summary>Creates an empty instance.</summary>
    public TokenRequest()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TokenRequest(string provider = null, IDictionary<string, object> settings = null)
    {
        Provider = provider;
        Settings = settings;
    }

    /// <summary>The provider.</summary>
    [JsonProperty(PropertyName = "provider", NullValueHandling = NullValueHandling.Ignore)]
    public string Provider { get; set; }

    /// <summary>The settings.</summary>
    [JsonProperty(PropertyName = "settings", NullValueHandling = NullValueHandling.Ignore)]
    public IDictionary<string, object> Settings { get; set; }
}
