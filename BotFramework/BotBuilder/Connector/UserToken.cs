using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The tokens of users, kept by the token service.</summary>
public class UserToken : IServiceOperations<OAuthClient>, IUserToken
{
    /// <summary>Creates the operations of a client.</summary>
    public UserToken(OAuthClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>The client that sends the calls.</summary>
    public OAuthClient Client { get; }

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public Task<HttpOperationResponse<IDictionary<string, TokenResponse>>> GetAadTokensWithHttpMessagesAsync(string userId, string connectionName, AadResourceUrls aadResourceUrls, string channelId = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Post, Client.BaseUri, "api/usertoken/GetAadTokens", customHeaders)
            .Query("userId", RestCall.Require(userId, nameof(userId)))
            .Query("connectionName", RestCall.Require(connectionName, nameof(connectionName)))
            .Query("channelId", channelId)
            .Body(RestCall.Require(aadResourceUrls, nameof(aadResourceUrls)), Client.WritingSettings)
            .SendAsync<OAuthClient, IDictionary<string, TokenResponse>>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public Task<HttpOperationResponse<IList<TokenStatus>>> GetTokenStatusWithHttpMessagesAsync(string userId, string channelId = null, string include = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "api/usertoken/GetTokenStatus", customHeaders)
            .Query("userId", RestCall.Require(userId, nameof(userId)))
            .Query("channelId", channelId)
            .Query("include", include)
            .SendAsync<OAuthClient, IList<TokenStatus>>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public Task<HttpOperationResponse<TokenResponse>> GetTokenWithHttpMessagesAsync(string userId, string connectionName, string channelId = null, string code = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "api/usertoken/GetToken", customHeaders)
            .Query("userId", RestCall.Require(userId, nameof(userId)))
            .Query("connectionName", RestCall.Require(connectionName, nameof(connectionName)))
            .Query("channelId", channelId)
            .Query("code", code)
            .SendAsync<OAuthClient, TokenResponse>(Client, Client.Credentials, Client.ReadingSettings, status => status == HttpStatusCode.NotFound, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public Task<HttpOperationResponse<object>> SignOutWithHttpMessagesAsync(string userId, string connectionName = null, string channelId = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Delete, Client.BaseUri, "api/usertoken/SignOut", customHeaders)
            .Query("userId", RestCall.Require(userId, nameof(userId)))
            .Query("connectionName", connectionName)
            .Query("channelId", channelId)
            .SendAsync<OAuthClient, object>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);
}
