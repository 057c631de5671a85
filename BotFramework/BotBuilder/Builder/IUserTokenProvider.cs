using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter that gets users' tokens from a token service.</summary>
[Obsolete("Use UserTokenClient, found in the turn's state.")]
public interface IUserTokenProvider
{
    /// <summary>Gets the token of a user who has signed in.</summary>
    /// <param name="turnContext">The turn; the user is who sent its activity.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="magicCode">The code that the user was shown at sign-in; null when there is none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The token, or null.</returns>
    Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken);

    /// <summary>Gets the address at which the turn's user signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The address.</returns>
    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken);

    /// <summary>Gets the address at which a user signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="userId">The user.</param>
    /// <param name="finalRedirect">Where the browser goes in the end.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The address.</returns>
    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default);

    /// <summary>Signs a user out.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="connectionName">The connection; all when null.</param>
    /// <param name="userId">The user; the turn's when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    Task SignOutUserAsync(ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default);

    /// <summary>Says which tokens a user has.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="userId">The user.</param>
    /// <param name="includeFilter">The connections that count, with commas between; all when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One entry for each connection.</returns>
    Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets Microsoft Entra tokens for resources.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="resourceUrls">The addresses of the resources.</param>
    /// <param name="userId">The user; the turn's when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The tokens by resource.</returns>
    Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default);
}
