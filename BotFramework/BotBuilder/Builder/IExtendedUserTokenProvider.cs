using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter that gets users' tokens, also with the credentials of another application, and exchanges them.</summary>
[Obsolete("Use UserTokenClient, found in the turn's state.")]
public interface IExtendedUserTokenProvider : IUserTokenProvider
{
    /// <summary>Gets the token of a user who has signed in.</summary>
    /// <param name="turnContext">The turn; the user is who sent its activity.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="magicCode">The code that the user was shown at sign-in; null when there is none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The token, or null.</returns>
    Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string magicCode, CancellationToken cancellationToken);

    /// <summary>Gets the address at which the turn's user signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The address.</returns>
    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken);

    /// <summary>Gets the address at which a user signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="userId">The user.</param>
    /// <param name="finalRedirect">Where the browser goes in the end.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The address.</returns>
    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default);

    /// <summary>Signs a user out.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="connectionName">The connection; all when null.</param>
    /// <param name="userId">The user; the turn's when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    Task SignOutUserAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName = null, string userId = null, CancellationToken cancellationToken = default);

    /// <summary>Says which tokens a user has.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="userId">The user.</param>
    /// <param name="includeFilter">The connections that count, with commas between; all when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One entry for each connection.</returns>
    Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string userId, string includeFilter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets Microsoft Entra tokens for resources.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="resourceUrls">The addresses of the resources.</param>
    /// <param name="userId">The user; the turn's when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The tokens by resource.</returns>
    Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default);

    /// <summary>Gets how the turn's user signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The address, and how a token of the client can be exchanged instead.</returns>
    Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default);

    /// <summary>Gets how a user signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="userId">The user.</param>
    /// <param name="finalRedirect">Where the browser goes in the end.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The address, and how a token of the client can be exchanged instead.</returns>
    Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default);

    /// <summary>Gets how a user signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="userId">The user.</param>
    /// <param name="finalRedirect">Where the browser goes in the end.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The address, and how a token of the client can be exchanged instead.</returns>
    Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default);

    /// <summary>Exchanges a token of the client for one of the connection.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="userId">The user.</param>
    /// <param name="exchangeRequest">The client's token, or the resource it is for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The token, or null.</returns>
    Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default);

    /// <summary>Exchanges a token of the client for one of the connection.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="userId">The user.</param>
    /// <param name="exchangeRequest">The client's token, or the resource it is for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The token, or null.</returns>
    Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default);
}
