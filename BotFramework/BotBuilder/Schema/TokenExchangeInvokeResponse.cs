using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a <c>signin/tokenExchange</c> invoke: 200 when exchanged, 412 with a reason when the user must consent.</summary>
public class TokenExchangeInvokeResponse
{
    private JObject _properties;

    /// <summary>Creates an empty instance.</summary>
    public TokenExchangeInvokeResponse()
    {
    }

    /// <summary>The OAuth connection of the bot's registration.</summary>
    [JsonProperty(PropertyName = "connectionName", NullValueHandling = NullValueHandling.Ignore)]
    public string ConnectionName { get; set; }

    /// <summary>Why the exchange did not succeed.</summary>
    [JsonProperty(PropertyName = "failureDetail", NullValueHandling = NullValueHandling.Ignore)]
    public string FailureDetail { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }
}
