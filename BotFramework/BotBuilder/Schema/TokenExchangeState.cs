using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The <c>state</c> of a sign-in link, which ties the sign-in to bot and conversation.</summary>
public class TokenExchangeState
{
    /// <summary>Creates an empty instance.</summary>
    public TokenExchangeState()
    {
    }

    /// <summary>The bot url.</summary>
    [JsonProperty(PropertyName = "botUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string BotUrl { get; set; }

    /// <summary>The OAuth connection of the bot's registration.</summary>
    [JsonProperty(PropertyName = "connectionName", NullValueHandling = NullValueHandling.Ignore)]
    public string ConnectionName { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationReference Conversation { get; set; }

    /// <summary>The ms app id.</summary>
    [JsonProperty(PropertyName = "msAppId", NullValueHandling = NullValueHandling.Ignore)]
    public string MsAppId { get; set; }

    /// <summary>The relates to.</summary>
    [JsonProperty(PropertyName = "relatesTo", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationReference RelatesTo { get; set; }
}
