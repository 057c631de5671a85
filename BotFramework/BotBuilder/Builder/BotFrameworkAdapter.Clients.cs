using System.Security.Claims;
using Microsoft.Bot.Builder.OAuth;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <content>Makes the clients of channels and of the token service.</content>
public partial class BotFrameworkAdapter
{
    /// <inheritdoc/>
    Task<IConnectorClient> IConnectorClientBuilder.CreateConnectorClientAsync(string serviceUrl, ClaimsIdentity claimsIdentity, string audience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return ConnectorFor(serviceUrl, claimsIdentity, audience);
    }

    /// <summary>Makes the credentials of one of the bot's apps.</summary>
    /// <param name="appId">The app id.</param>
    /// <param name="oAuthScope">Whom tokens are for; the channel service when null.</param>
    /// <returns>The credentials.</returns>
    protected virtual async Task<AppCredentials> BuildCredentialsAsync(string appId, string oAuthScope = null)
    {
        var password = await CredentialProvider.GetAppPasswordAsync(appId).ConfigureAwait(false);
        return ChannelProvider?.IsGovernment() == true
            ? new MicrosoftGovernmentAppCredentials(appId, password, HttpClient, Logger, oAuthScope)
            : new MicrosoftAppCredentials(appId, password, HttpClient, Logger, oAuthScope);
    }

    /// <summary>Makes a client of the token service.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The client.</returns>
    protected virtual Task<OAuthClient> CreateOAuthApiClientAsync(ITurnContext turnContext) => CreateOAuthApiClientAsync(turnContext, null);

    /// <summary>Makes a client of the token service.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="oAuthAppCredentials">The application's credentials; the bot's when null.</param>
    /// <returns>The client.</returns>
    protected virtual async Task<OAuthClient> CreateOAuthApiClientAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var identity = turnContext.TurnState.Get<ClaimsIdentity>(BotIdentityKey);
        var credentials = oAuthAppCredentials ?? await CredentialsForAsync(TokenClaims.GetBotAppId(identity), ChannelScope).ConfigureAwait(false);
        var isEmulated = turnContext.Activity.ChannelId == Channels.Emulator
            && (OAuthClientConfig.EmulateOAuthCards || await CredentialProvider.IsAuthenticationDisabledAsync().ConfigureAwait(false));
        if (!isEmulated)
        {
            return new OAuthClient(credentials, HttpClient, false) { BaseUri = new Uri(TokenService()) };
        }

        // The Emulator plays the token service itself.
        await RequireVouchedForAsync(identity, turnContext.Activity.ServiceUrl, ChannelScope).ConfigureAwait(false);
        var client = new OAuthClient(credentials, HttpClient, false) { BaseUri = new Uri(turnContext.Activity.ServiceUrl) };
        await OAuthClientConfig.SendEmulateOAuthCardsAsync(client, true).ConfigureAwait(false);
        return client;
    }

    /// <summary>Whether the bot has no app id, so that callers cannot be told apart.</summary>
    internal Task<bool> IsAnonymousAsync() => CredentialProvider.IsAuthenticationDisabledAsync();

    /// <summary>Where tokens of users are kept: the setting counts, and only when nobody has touched it the cloud.</summary>
    private string TokenService() =>
        OAuthClientConfig.OAuthEndpoint == AuthenticationConstants.OAuthUrl && ChannelProvider?.IsGovernment() == true
            ? GovernmentAuthenticationConstants.OAuthUrlGov
            : OAuthClientConfig.OAuthEndpoint;

    private async Task<IConnectorClient> ConnectorFor(string serviceUrl, ClaimsIdentity identity, string audience)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        audience = string.IsNullOrEmpty(audience) ? ChannelScope : audience;
        await RequireVouchedForAsync(identity, serviceUrl, audience).ConfigureAwait(false);
        var credentials = await CredentialsForAsync(TokenClaims.GetBotAppId(identity), audience).ConfigureAwait(false);
        return ConnectorWith(serviceUrl, credentials);
    }

    private ConnectorClient ConnectorWith(string serviceUrl, AppCredentials credentials)
    {
        var connector = new ConnectorClient(new Uri(serviceUrl), credentials, HttpClient, disposeHttpClient: false);
        if (_connectorClientRetryPolicy is not null)
        {
            connector.SetRetryPolicy(_connectorClientRetryPolicy);
        }

        return connector;
    }

    private async Task RequireVouchedForAsync(ClaimsIdentity identity, string serviceUrl, string audience)
    {
        if (!await CredentialProvider.IsAuthenticationDisabledAsync().ConfigureAwait(false) && !ServiceUrlTrust.IsVouchedFor(identity, serviceUrl, audience))
        {
            throw new UnauthorizedAccessException("Nobody vouches for the service address: the bot's token is not sent there.");
        }
    }

    /// <summary>Credentials keep their tokens, so those of one app and audience are made once.</summary>
    private async Task<AppCredentials> CredentialsForAsync(string appId, string audience)
    {
        if (string.IsNullOrWhiteSpace(appId) || await CredentialProvider.IsAuthenticationDisabledAsync().ConfigureAwait(false))
        {
            return MicrosoftAppCredentials.Empty;
        }

        var key = appId + audience;
        if (AppCredentialMap.TryGetValue(key, out var known))
        {
            return known;
        }

        // Those that the bot was made with are for the channels; another audience needs its own.
        var made = _appCredentials is not null && audience == _appCredentials.OAuthScope
            ? _appCredentials
            : await BuildCredentialsAsync(appId, audience).ConfigureAwait(false);
        return AppCredentialMap.GetOrAdd(key, made);
    }
}
