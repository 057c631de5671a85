namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token for the bot's own calls.</summary>
public class AuthenticatorResult
{
    /// <summary>The token: a secret.</summary>
    public string AccessToken { get; set; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresOn { get; set; }
}
