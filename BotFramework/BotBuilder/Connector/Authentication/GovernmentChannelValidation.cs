using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the tokens of channels of the US Government cloud.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public sealed class GovernmentChannelValidation
{
    /// <summary>What such a token must be.</summary>
    public static readonly TokenValidationParameters ToBotFromGovernmentChannelTokenValidationParameters =
        InboundTokens.From([GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer]);

    /// <summary>Where the keys of channels are.</summary>
    public static string OpenIdMetadataUrl { get; set; } = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    /// <summary>Checks a channel's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, string serviceUrl, HttpClient httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, serviceUrl, httpClient, channelId, new AuthenticationConfiguration());

    /// <summary>Checks a channel's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, string serviceUrl, HttpClient httpClient, string channelId, AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        var extractor = InboundTokens.ChannelExtractor(httpClient, ToBotFromGovernmentChannelTokenValidationParameters, OpenIdMetadataUrl);
        return InboundTokens.FromChannelAsync(extractor, authHeader, channelId, authConfig.RequiredEndorsements, serviceUrl, credentials.IsValidAppIdAsync);
    }

    /// <summary>Checks what a channel's token, already found genuine, says.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task ValidateIdentity(ClaimsIdentity identity, ICredentialProvider credentials, string serviceUrl) =>
        LegacyTokens.RequireChannelClaimsAsync(identity, GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer, credentials, serviceUrl);
}
