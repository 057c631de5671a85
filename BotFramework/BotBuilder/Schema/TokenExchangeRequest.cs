using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token, or the address of one, that is exchanged for a user token.</summary>
public class TokenExchangeRequest
{
    /// <summary>Creates an empty instance.</summary>
    public TokenExchangeRequest()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TokenExchangeRequest(string uri = null, string token = null)
    {
        Uri = uri;
        Token = token;
    }

    /// <summary>The uri.</summary>
    [JsonProperty(PropertyName = "uri", NullValueHandling = NullValueHandling.Ignore)]
    public string Uri { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty(PropertyName = "token", NullValueHandling = NullValueHandling.Ignore)]
    public string Token { get; set; }
}
