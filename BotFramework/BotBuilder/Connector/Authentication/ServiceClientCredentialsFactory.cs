using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app ids and makes their credentials.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Makes credentials of an app.</summary>
    /// <param name="appId">The app.</param>
    /// <param name="audience">The audience of its tokens.</param>
    /// <param name="loginEndpoint">Where tokens are obtained.</param>
    /// <param name="validateAuthority">Whether that place is to be checked.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);

    /// <summary>Whether the bot has no app id, so that nothing is authenticated.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Whether an app id is this bot's.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);
}
