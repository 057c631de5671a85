using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a <c>signin/tokenExchange</c> invoke: a client's own token, offered in exchange (single sign-on).</summary>
public class TokenExchangeInvokeRequest
{
    private JObject _properties;

    /// <summary>Creates an empty instance.</summary>
    public TokenExchangeInvokeRequest()
    {
    }

    /// <summary>The OAuth connection of the bot's registration.</summary>
    [JsonProperty(PropertyName = "connectionName", NullValueHandling = NullValueHandling.Ignore)]
    public string ConnectionName { get; set; }

    /// <summary>The id of the exchange resource on the OAuth card. Each of the user's clients sends the same id: answer the first.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty(PropertyName = "token", NullValueHandling = NullValueHandling.Ignore)]
    public string Token { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }
}
