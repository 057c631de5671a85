using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot with a client secret in the US Government cloud.</summary>
public class MicrosoftGovernmentAppCredentials : MicrosoftAppCredentials
{
    /// <summary>Credentials of a bot without an app id: no token is sent.</summary>
    public static new readonly MicrosoftGovernmentAppCredentials Empty = new(null, null);

    /// <summary>Creates credentials.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="password">Its client secret.</param>
    /// <param name="customHttpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    /// <param name="oAuthScope">The audience; the channel service when empty.</param>
    public MicrosoftGovernmentAppCredentials(string appId, string password, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : base(appId, password, customHttpClient, logger, oAuthScope)
    {
    }

    /// <summary>Creates credentials of a bot in a tenant.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="password">Its client secret.</param>
    /// <param name="channelAuthTenant">The tenant that issues the tokens; the usual one when empty.</param>
    /// <param name="customHttpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    /// <param name="oAuthScope">The audience; the channel service when empty.</param>
    public MicrosoftGovernmentAppCredentials(string appId, string password, string channelAuthTenant, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : base(appId, password, channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
    }

    /// <inheritdoc/>
    protected override string DefaultChannelAuthTenant => GovernmentAuthenticationConstants.DefaultChannelAuthTenant;

    /// <inheritdoc/>
    protected override string ToChannelFromBotLoginUrlTemplate => GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    /// <inheritdoc/>
    protected override string ToChannelFromBotOAuthScope => GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope;
}
