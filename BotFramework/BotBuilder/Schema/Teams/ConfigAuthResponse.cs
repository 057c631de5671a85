namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answers a <c>config/fetch</c> or <c>config/submit</c> invoke with a request to sign in.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
    /// <summary>Creates an empty instance.</summary>
    public ConfigAuthResponse()
    {
    }
}
