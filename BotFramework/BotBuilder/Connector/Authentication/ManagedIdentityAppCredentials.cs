using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot that is a managed identity.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    /// <summary>Creates credentials.</summary>
    /// <param name="appId">The client id of the identity.</param>
    /// <param name="oAuthScope">The audience.</param>
    /// <param name="customHttpClient">Asks for the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    public ManagedIdentityAppCredentials(string appId, string oAuthScope, HttpClient customHttpClient = null, ILogger logger = null)
        : base(null, customHttpClient, logger, oAuthScope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        MicrosoftAppId = appId;
    }

    /// <inheritdoc/>
    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => new ManagedIdentityAuthenticator(MicrosoftAppId, OAuthScope, CustomHttpClient, Logger));
}
