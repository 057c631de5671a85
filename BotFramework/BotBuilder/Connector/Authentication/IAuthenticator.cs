namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Obtains tokens for the bot's own calls.</summary>
public interface IAuthenticator
{
    /// <summary>A token, from the cache as long as it is good.</summary>
    /// <param name="forceRefresh">Whether to ask for a new one whatever the cache holds.</param>
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
