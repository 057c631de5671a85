using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the user to sign in before a bot's settings are shown.</summary>
public class BotConfigAuth
{
    /// <summary>Creates a request to sign in.</summary>
    public BotConfigAuth()
    {
    }

    /// <summary>The suggested actions.</summary>
    [JsonProperty(PropertyName = "suggestedActions", NullValueHandling = NullValueHandling.Ignore)]
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; } = "auth";
}
