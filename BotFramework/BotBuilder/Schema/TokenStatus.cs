using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Whether a user has a token for a connection.</summary>
public class TokenStatus
{
    /// <summary>Creates an empty instance.</summary>
    public TokenStatus()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TokenStatus(string channelId = null, string connectionName = null, bool? hasToken = null, string serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    /// <summary>The channel, see <c>Channels</c>.</summary>
    [JsonProperty(PropertyName = "channelId", NullValueHandling = NullValueHandling.Ignore)]
    public string ChannelId { get; set; }

    /// <summary>The OAuth connection of the bot's registration.</summary>
    [JsonProperty(PropertyName = "connectionName", NullValueHandling = NullValueHandling.Ignore)]
    public string ConnectionName { get; set; }

    /// <summary>Whether the user has a token.</summary>
    [JsonProperty(PropertyName = "hasToken", NullValueHandling = NullValueHandling.Ignore)]
    public bool? HasToken { get; set; }

    /// <summary>The service provider display name.</summary>
    [JsonProperty(PropertyName = "serviceProviderDisplayName", NullValueHandling = NullValueHandling.Ignore)]
    public string ServiceProviderDisplayName { get; set; }
}
