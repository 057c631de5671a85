namespace Microsoft.Bot.Builder;

/// <summary>Keys and values of turn state that have to do with sign-in.</summary>
public static class TurnStateConstants
{
    /// <summary>The key of how long a sign-in may take.</summary>
    public const string OAuthLoginTimeoutKey = "loginTimeout";

    /// <summary>The key of how a channel is to poll for tokens.</summary>
    public const string TokenPollingSettingsKey = "tokenPollingSettings";

    /// <summary>How long a sign-in may take, unless said otherwise: 15 minutes.</summary>
    public static readonly TimeSpan OAuthLoginTimeoutValue = TimeSpan.FromMinutes(15);
}
