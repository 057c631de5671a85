using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The operations on users' tokens without the HTTP messages.</summary>
public static class UserTokenExtensions
{
    /// <summary>Exchanges a client's token for a user's token.</summary>
    /// <returns>A <see cref="TokenResponse"/>, or an <see cref="ErrorResponse"/> when the user must first consent or sign in.</returns>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public static async Task<object> ExchangeAsyncAsync(this OAuthClient operations, string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.ExchangeAsyncWithHttpMessagesAsync(userId, connectionName, channelId, exchangeRequest, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Entra ID tokens of a user for several resources, by resource.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public static async Task<IDictionary<string, TokenResponse>> GetAadTokensAsync(this IUserToken operations, string userId, string connectionName, AadResourceUrls aadResourceUrls, string channelId = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetAadTokensWithHttpMessagesAsync(userId, connectionName, aadResourceUrls, channelId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>A user's token; null when the user is not signed in or the magic code is wrong.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public static async Task<TokenResponse> GetTokenAsync(this IUserToken operations, string userId, string connectionName, string channelId = null, string code = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetTokenWithHttpMessagesAsync(userId, connectionName, channelId, code, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>For which connections a user has a token.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public static async Task<IList<TokenStatus>> GetTokenStatusAsync(this IUserToken operations, string userId, string channelId = null, string include = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetTokenStatusWithHttpMessagesAsync(userId, channelId, include, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Signs a user out of a connection, or of all when none is named.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public static async Task<object> SignOutAsync(this IUserToken operations, string userId, string connectionName = null, string channelId = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.SignOutWithHttpMessagesAsync(userId, connectionName, channelId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }
}
