using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a client needs to obtain a token that can be exchanged.</summary>
public class TokenExchangeResource
{
    /// <summary>Creates an empty instance.</summary>
    public TokenExchangeResource()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TokenExchangeResource(string id = null, string uri = null, string providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The uri.</summary>
    [JsonProperty(PropertyName = "uri", NullValueHandling = NullValueHandling.Ignore)]
    public string Uri { get; set; }

    /// <summary>The provider id.</summary>
    [JsonProperty(PropertyName = "providerId", NullValueHandling = NullValueHandling.Ignore)]
    public string ProviderId { get; set; }
}
