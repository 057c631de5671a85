namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app ids and their secrets.</summary>
[Obsolete("Use ServiceClientCredentialsFactory.")]
public interface ICredentialProvider
{
    /// <summary>The client secret of an app; null when the app is not this bot's.</summary>
    Task<string> GetAppPasswordAsync(string appId);

    /// <summary>Whether the bot has no app id, so that nothing is authenticated.</summary>
    Task<bool> IsAuthenticationDisabledAsync();

    /// <summary>Whether an app id is this bot's.</summary>
    Task<bool> IsValidAppIdAsync(string appId);
}
