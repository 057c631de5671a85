using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the tokens of channels of an enterprise.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public sealed class EnterpriseChannelValidation
{
    /// <summary>What such a token must be.</summary>
    public static readonly TokenValidationParameters ToBotFromEnterpriseChannelTokenValidationParameters =
        InboundTokens.From([AuthenticationConstants.ToBotFromChannelTokenIssuer]);

    /// <summary>Checks a channel's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, string serviceUrl, HttpClient httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, channelProvider, serviceUrl, httpClient, channelId, new AuthenticationConfiguration());

    /// <summary>Checks a channel's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static async Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, string serviceUrl, HttpClient httpClient, string channelId, AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(channelProvider);
        ArgumentNullException.ThrowIfNull(authConfig);
        var channelService = await channelProvider.GetChannelServiceAsync().ConfigureAwait(false);
        var metadataUrl = AuthenticationConstants.ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat.Replace("{0}", channelService, StringComparison.Ordinal);
        var extractor = InboundTokens.ChannelExtractor(httpClient, ToBotFromEnterpriseChannelTokenValidationParameters, metadataUrl);
        return await InboundTokens.FromChannelAsync(extractor, authHeader, channelId, authConfig.RequiredEndorsements, serviceUrl, credentials.IsValidAppIdAsync).ConfigureAwait(false);
    }

    /// <summary>Checks what a channel's token, already found genuine, says.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task ValidateIdentity(ClaimsIdentity identity, ICredentialProvider credentials, string serviceUrl) =>
        LegacyTokens.RequireChannelClaimsAsync(identity, AuthenticationConstants.ToBotFromChannelTokenIssuer, credentials, serviceUrl);
}
