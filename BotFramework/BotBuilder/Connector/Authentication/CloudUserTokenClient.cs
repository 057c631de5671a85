using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs users in and out through the token service.</summary>
internal sealed class CloudUserTokenClient(string appId, ServiceClientCredentials credentials, string oAuthUrl, Func<HttpClient> createHttpClient) : UserTokenClient
{
    private readonly OAuthClient _client = new(new Uri(oAuthUrl), credentials, createHttpClient);

    public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) =>
        _client.UserToken.GetTokenAsync(Require(userId, nameof(userId)), Require(connectionName, nameof(connectionName)), channelId, magicCode, cancellationToken);

    public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var state = CreateTokenExchangeState(appId, Require(connectionName, nameof(connectionName)), activity);
        return _client.GetSignInResourceAsync(state, null, null, finalRedirect, cancellationToken);
    }

    public override async Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
        await _client.UserToken.SignOutAsync(Require(userId, nameof(userId)), connectionName, channelId, cancellationToken).ConfigureAwait(false);

    public override async Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken)
    {
        var statuses = await _client.UserToken.GetTokenStatusAsync(Require(userId, nameof(userId)), Require(channelId, nameof(channelId)), includeFilter, cancellationToken).ConfigureAwait(false);
        return statuses?.ToArray() ?? [];
    }

    public override async Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resourceUrls);
        var tokens = await _client.UserToken.GetAadTokensAsync(Require(userId, nameof(userId)), Require(connectionName, nameof(connectionName)), new AadResourceUrls(resourceUrls), channelId, cancellationToken).ConfigureAwait(false);
        return tokens is null ? [] : new Dictionary<string, TokenResponse>(tokens);
    }

    public override async Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken)
    {
        var result = await _client.ExchangeAsyncAsync(Require(userId, nameof(userId)), Require(connectionName, nameof(connectionName)), channelId, exchangeRequest, cancellationToken).ConfigureAwait(false);
        return result switch
        {
            TokenResponse token => token,
            ErrorResponse { Error: var error } => throw new InvalidOperationException($"Unable to exchange token: ({error?.Code}) {error?.Message}"),
            _ => throw new InvalidOperationException("The token service answered the exchange with nothing."),
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _client.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string Require(string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
