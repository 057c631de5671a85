using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot that a managed identity vouches for.</summary>
public class FederatedAppCredentials : AppCredentials
{
    private readonly string _clientId;

    /// <summary>Creates credentials.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="clientId">The client id of the managed identity.</param>
    /// <param name="channelAuthTenant">The tenant that issues the tokens; the usual one when empty.</param>
    /// <param name="oAuthScope">The audience; the channel service when empty.</param>
    /// <param name="customHttpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    public FederatedAppCredentials(string appId, string clientId, string channelAuthTenant = null, string oAuthScope = null, HttpClient customHttpClient = null, ILogger logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        MicrosoftAppId = appId;
        _clientId = clientId;
    }

    /// <inheritdoc/>
    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => MsalAuthenticator.WithFederation(MicrosoftAppId, _clientId, OAuthEndpoint, OAuthScope, CustomHttpClient));
}
