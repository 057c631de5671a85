using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a cloud.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Makes the authentication of a bot without an app id: everybody may call, and no token is sent.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(null, false, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, null);

    /// <summary>Makes the authentication of a cloud. What is left empty is that of the cloud which <paramref name="channelService"/> names.</summary>
    /// <param name="channelService">Empty for the public cloud, or <see cref="GovernmentAuthenticationConstants.ChannelService"/>.</param>
    /// <param name="validateAuthority">Whether the place where tokens are obtained is to be checked.</param>
    /// <param name="toChannelFromBotLoginUrl">Where tokens for channels are obtained.</param>
    /// <param name="toChannelFromBotOAuthScope">The audience of tokens for channels.</param>
    /// <param name="toBotFromChannelTokenIssuer">The issuer of the tokens of channels.</param>
    /// <param name="oAuthUrl">The token service.</param>
    /// <param name="toBotFromChannelOpenIdMetadataUrl">Where the keys of channels are.</param>
    /// <param name="toBotFromEmulatorOpenIdMetadataUrl">Where the keys of the Emulator's and other bots' tokens are.</param>
    /// <param name="callerId">What to call the channel service in <see cref="Activity.CallerId"/>.</param>
    /// <param name="credentialFactory">Knows the bot's app ids.</param>
    /// <param name="authConfiguration">What else is asked of tokens.</param>
    /// <param name="httpClientFactory">Makes HTTP clients; shared ones when null.</param>
    /// <param name="logger">Gets warnings.</param>
    /// <exception cref="ArgumentException">The channel service is not known.</exception>
    public static BotFrameworkAuthentication Create(string channelService, bool validateAuthority, string toChannelFromBotLoginUrl, string toChannelFromBotOAuthScope, string toBotFromChannelTokenIssuer, string oAuthUrl, string toBotFromChannelOpenIdMetadataUrl, string toBotFromEmulatorOpenIdMetadataUrl, string callerId, ServiceClientCredentialsFactory credentialFactory, AuthenticationConfiguration authConfiguration, IHttpClientFactory httpClientFactory, ILogger logger)
    {
        var isGovernment = channelService == GovernmentAuthenticationConstants.ChannelService;
        var isOverridden = !string.IsNullOrEmpty(toChannelFromBotLoginUrl + toChannelFromBotOAuthScope + toBotFromChannelTokenIssuer + toBotFromChannelOpenIdMetadataUrl + toBotFromEmulatorOpenIdMetadataUrl);
        if (!isGovernment && !isOverridden && !string.IsNullOrEmpty(channelService))
        {
            throw new ArgumentException($"The channel service '{channelService}' is not known. Leave it empty for the public cloud, or set {GovernmentAuthenticationConstants.ChannelService}.", nameof(channelService));
        }

        var cloud = isGovernment ? CloudEnvironment.Government : CloudEnvironment.Public;
        return new ParameterizedBotFrameworkAuthentication(
            new CloudEnvironment(
                Or(toChannelFromBotLoginUrl, cloud.LoginUrl),
                Or(toChannelFromBotOAuthScope, cloud.OAuthScope),
                Or(toBotFromChannelTokenIssuer, cloud.ChannelTokenIssuer),
                Or(oAuthUrl, cloud.OAuthUrl),
                Or(toBotFromChannelOpenIdMetadataUrl, cloud.ChannelMetadataUrl),
                Or(toBotFromEmulatorOpenIdMetadataUrl, cloud.EmulatorMetadataUrl),
                Or(callerId, cloud.CallerId)),
            validateAuthority,
            credentialFactory,
            authConfiguration,
            httpClientFactory,
            logger);
    }

    private static string Or(string value, string other) => string.IsNullOrEmpty(value) ? other : value;
}
