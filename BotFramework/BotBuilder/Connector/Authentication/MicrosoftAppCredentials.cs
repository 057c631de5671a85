using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot that has a client secret.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    /// <summary>The setting for the app id.</summary>
    public const string MicrosoftAppIdKey = "MicrosoftAppId";

    /// <summary>The setting for the client secret.</summary>
    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";

    /// <summary>The setting for the tenant.</summary>
    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    /// <summary>The setting for the kind of app: MultiTenant, SingleTenant or UserAssignedMSI.</summary>
    public const string MicrosoftAppTypeKey = "MicrosoftAppType";

    /// <summary>Credentials of a bot without an app id: no token is sent.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    /// <summary>Creates credentials.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="password">Its client secret.</param>
    /// <param name="customHttpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    /// <param name="oAuthScope">The audience; the channel service when empty.</param>
    public MicrosoftAppCredentials(string appId, string password, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    /// <summary>Creates credentials of a bot in a tenant.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="password">Its client secret.</param>
    /// <param name="channelAuthTenant">The tenant that issues the tokens; the usual one when empty.</param>
    /// <param name="customHttpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    /// <param name="oAuthScope">The audience; the channel service when empty.</param>
    public MicrosoftAppCredentials(string appId, string password, string channelAuthTenant, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    /// <summary>The bot's client secret.</summary>
    public string MicrosoftAppPassword { get; set; }

    /// <inheritdoc/>
    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => MsalAuthenticator.WithSecret(MicrosoftAppId, MicrosoftAppPassword, OAuthEndpoint, OAuthScope, CustomHttpClient));
}
