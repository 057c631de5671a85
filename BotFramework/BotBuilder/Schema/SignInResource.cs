using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a user needs to sign in: a link, and what a client needs for single sign-on.</summary>
public class SignInResource
{
    /// <summary>Creates an empty instance.</summary>
    public SignInResource()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public SignInResource(string signInLink = null, TokenExchangeResource tokenExchangeResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    /// <summary>The sign in link.</summary>
    [JsonProperty(PropertyName = "signInLink", NullValueHandling = NullValueHandling.Ignore)]
    public string SignInLink { get; set; }

    /// <summary>The token exchange resource.</summary>
    [JsonProperty(PropertyName = "tokenExchangeResource", NullValueHandling = NullValueHandling.Ignore)]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    /// <summary>The token post resource.</summary>
    [JsonProperty(PropertyName = "tokenPostResource", NullValueHandling = NullValueHandling.Ignore)]
    public TokenPostResource TokenPostResource { get; set; }
}
