namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of incoming tokens beyond the protocol's own rules.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Judges the claims of callers; without it, calls of other bots are refused.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Endorsements that a channel's signing key must have beside the channel's own.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Further issuers whose tokens other bots and the Emulator may bring, such as those of the bot's own tenant.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
