using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token. It is a secret: never log it or put it into an activity or state.</summary>
public class TokenResponse
{
    private JObject _properties;

    /// <summary>Creates an empty instance.</summary>
    public TokenResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TokenResponse(string channelId = null, string connectionName = null, string token = null, string expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    /// <summary>The channel, see <c>Channels</c>.</summary>
    [JsonProperty(PropertyName = "channelId", NullValueHandling = NullValueHandling.Ignore)]
    public string ChannelId { get; set; }

    /// <summary>The OAuth connection of the bot's registration.</summary>
    [JsonProperty(PropertyName = "connectionName", NullValueHandling = NullValueHandling.Ignore)]
    public string ConnectionName { get; set; }

    /// <summary>The token itself: a secret.</summary>
    [JsonProperty(PropertyName = "token", NullValueHandling = NullValueHandling.Ignore)]
    public string Token { get; set; }

    /// <summary>When the token ends, as ISO 8601 text.</summary>
    [JsonProperty(PropertyName = "expiration", NullValueHandling = NullValueHandling.Ignore)]
    public string Expiration { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }
}
