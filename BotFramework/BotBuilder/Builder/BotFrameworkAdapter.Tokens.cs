using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Gets users' tokens from the token service.</content>
public partial class BotFrameworkAdapter
{
    /// <inheritdoc/>
    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken = default) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string magicCode, CancellationToken cancellationToken = default)
    {
        var userId = UserOf(turnContext, null);
        RequireName(connectionName, nameof(connectionName));
        var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials).ConfigureAwait(false);
        return await client.UserToken.GetTokenAsync(userId, connectionName, turnContext.Activity.ChannelId, magicCode, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, (AppCredentials)null, connectionName, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireName(connectionName, nameof(connectionName));
        var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials).ConfigureAwait(false);
        var state = StateOf(client, connectionName, turnContext.Activity.GetConversationReference(), turnContext.Activity);
        return await client.BotSignIn.GetSignInUrlAsync(state, null, null, null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public virtual async Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireName(connectionName, nameof(connectionName));
        RequireName(userId, nameof(userId));
        var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials).ConfigureAwait(false);
        var state = StateOf(client, connectionName, ReferenceFor(turnContext.Activity, userId), turnContext.Activity);
        return await client.BotSignIn.GetSignInUrlAsync(state, null, null, finalRedirect, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public virtual Task SignOutUserAsync(ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task SignOutUserAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName = null, string userId = null, CancellationToken cancellationToken = default)
    {
        userId = UserOf(turnContext, userId);
        var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials).ConfigureAwait(false);
        await client.UserToken.SignOutAsync(userId, connectionName, turnContext.Activity.ChannelId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string userId, string includeFilter = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        RequireName(userId, nameof(userId));
        var client = await CreateOAuthApiClientAsync(context, oAuthAppCredentials).ConfigureAwait(false);
        var statuses = await client.UserToken.GetTokenStatusAsync(userId, context.Activity.ChannelId, includeFilter, cancellationToken).ConfigureAwait(false);
        return statuses?.ToArray() ?? [];
    }

    /// <inheritdoc/>
    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default)
    {
        userId = UserOf(context, userId);
        RequireName(connectionName, nameof(connectionName));
        ArgumentNullException.ThrowIfNull(resourceUrls);
        var client = await CreateOAuthApiClientAsync(context, oAuthAppCredentials).ConfigureAwait(false);
        var tokens = await client.UserToken.GetAadTokensAsync(userId, connectionName, new AadResourceUrls(resourceUrls), context.Activity.ChannelId, cancellationToken).ConfigureAwait(false);
        return tokens is null ? [] : new Dictionary<string, TokenResponse>(tokens);
    }

    /// <inheritdoc/>
    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, connectionName, UserOf(turnContext, null), null, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireName(connectionName, nameof(connectionName));
        RequireName(userId, nameof(userId));
        var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials).ConfigureAwait(false);
        var state = StateOf(client, connectionName, ReferenceFor(turnContext.Activity, userId), turnContext.Activity);
        return await client.GetSignInResourceAsync(state, null, null, finalRedirect, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public virtual Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        RequireName(connectionName, nameof(connectionName));
        RequireName(userId, nameof(userId));
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        if (string.IsNullOrWhiteSpace(exchangeRequest.Token) && string.IsNullOrWhiteSpace(exchangeRequest.Uri))
        {
            throw new ArgumentException("Either a Token or Uri property is required on the TokenExchangeRequest", nameof(exchangeRequest));
        }

        var client = await CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials).ConfigureAwait(false);
        var result = await client.ExchangeAsyncAsync(userId, connectionName, turnContext.Activity.ChannelId, exchangeRequest, cancellationToken).ConfigureAwait(false);
        return result switch
        {
            TokenResponse token => token,
            ErrorResponse { Error: var error } => throw new InvalidOperationException($"Unable to exchange token: ({error?.Code}) {error?.Message}"),
            _ => throw new InvalidOperationException("The token service answered the exchange with nothing."),
        };
    }

    private static string UserOf(ITurnContext turnContext, string userId)
    {
        BotAssert.ContextNotNull(turnContext);
        userId = string.IsNullOrEmpty(userId) ? turnContext.Activity.From?.Id : userId;
        return string.IsNullOrWhiteSpace(userId) ? throw new ArgumentNullException(nameof(turnContext), "The turn's activity does not say whom it is from.") : userId;
    }

    private static void RequireName(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }

    /// <summary>Who signs in may be somebody else than who sent the activity.</summary>
    private static ConversationReference ReferenceFor(Activity activity, string userId)
    {
        var reference = activity.GetConversationReference();
        reference.User = reference.User?.Id == userId ? reference.User : new ChannelAccount(userId, role: RoleTypes.User);
        return reference;
    }

    private static string StateOf(OAuthClient client, string connectionName, ConversationReference conversation, Activity activity) =>
        UserTokenClient.EncodeState((client.Credentials as AppCredentials)?.MicrosoftAppId, connectionName, conversation, activity.RelatesTo);
}
