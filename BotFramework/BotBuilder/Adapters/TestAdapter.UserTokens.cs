using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The token service of the test adapter: it has the tokens that a test gives it.</summary>
public partial class TestAdapter : IExtendedUserTokenProvider
{
    private readonly TestTokens _tokens = new();

    /// <summary>Adds a token that the user gets by signing in.</summary>
    /// <param name="connectionName">The connection.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="userId">The user.</param>
    /// <param name="token">The token.</param>
    /// <param name="magicCode">The code that brings it; none when the user is signed in already.</param>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string magicCode = null) =>
        _tokens.Add(new(connectionName, channelId, userId), token, magicCode);

    /// <summary>Adds a token that is given for another.</summary>
    /// <param name="connectionName">The connection.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="userId">The user.</param>
    /// <param name="exchangableItem">The other token, or the address of a resource.</param>
    /// <param name="token">The token that is given.</param>
    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token) =>
        _tokens.AddExchangeable(new(connectionName, channelId, userId), exchangableItem, token);

    /// <summary>Has an exchange fail with an exception.</summary>
    /// <param name="connectionName">The connection.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="userId">The user.</param>
    /// <param name="exchangableItem">The token that is refused.</param>
    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem) =>
        _tokens.AddExchangeable(new(connectionName, channelId, userId), exchangableItem, null);

    /// <inheritdoc/>
    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string magicCode, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.Get(Key(turnContext, connectionName), magicCode));

    /// <inheritdoc/>
    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken) =>
        Task.FromResult(SignInLink(Key(turnContext, connectionName)));

    /// <inheritdoc/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(SignInLink(Key(turnContext, connectionName, userId)));

    /// <inheritdoc/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    /// <inheritdoc/>
    public virtual Task SignOutUserAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName = null, string userId = null, CancellationToken cancellationToken = default)
    {
        _tokens.Remove(Key(turnContext, connectionName, userId));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public virtual Task SignOutUserAsync(ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string userId, string includeFilter = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(_tokens.Status(Key(context, null, userId), includeFilter));

    /// <inheritdoc/>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    /// <summary>Gets no tokens: the adapter has none for resources.</summary>
    /// <inheritdoc/>
    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new Dictionary<string, TokenResponse>());

    /// <summary>Gets no tokens: the adapter has none for resources.</summary>
    /// <inheritdoc/>
    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    /// <inheritdoc/>
    public Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, null, null, cancellationToken);

    /// <inheritdoc/>
    public Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new SignInResource
        {
            SignInLink = SignInLink(Key(turnContext, connectionName, userId)),
            TokenExchangeResource = new TokenExchangeResource
            {
                Id = Guid.NewGuid().ToString(),
                ProviderId = null,
                Uri = $"api://{connectionName}/resource",
            },
        });

    /// <inheritdoc/>
    public Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    /// <inheritdoc/>
    public Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var item = string.IsNullOrEmpty(exchangeRequest.Token) ? exchangeRequest.Uri : exchangeRequest.Token;
        return Task.FromResult(_tokens.Exchange(Key(turnContext, connectionName, userId), item));
    }

    private static string SignInLink(TestTokens.Key key) => $"https://fake.com/oauthsignin/{key.ConnectionName}/{key.ChannelId}/{key.UserId}";

    private static TestTokens.Key Key(ITurnContext turnContext, string connectionName, string userId = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return new(connectionName, turnContext.Activity.ChannelId, userId ?? turnContext.Activity.From?.Id);
    }
}
