using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The tokens of users, kept by the token service.</summary>
public interface IUserToken
{
    /// <summary>Entra ID tokens of a user for several resources, by resource.</summary>
    Task<HttpOperationResponse<IDictionary<string, TokenResponse>>> GetAadTokensWithHttpMessagesAsync(string userId, string connectionName, AadResourceUrls aadResourceUrls, string channelId = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>For which connections a user has a token. The connections to include are separated by commas; all when absent.</summary>
    Task<HttpOperationResponse<IList<TokenStatus>>> GetTokenStatusWithHttpMessagesAsync(string userId, string channelId = null, string include = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>A user's token; a null body when the user is not signed in or the magic code is wrong.</summary>
    Task<HttpOperationResponse<TokenResponse>> GetTokenWithHttpMessagesAsync(string userId, string connectionName, string channelId = null, string code = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Signs a user out of a connection, or of all when none is named.</summary>
    Task<HttpOperationResponse<object>> SignOutWithHttpMessagesAsync(string userId, string connectionName = null, string channelId = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);
}
