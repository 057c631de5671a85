using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the tokens of channels of the public cloud.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public static class ChannelValidation
{
    /// <summary>What such a token must be.</summary>
    public static readonly TokenValidationParameters ToBotFromChannelTokenValidationParameters =
        InboundTokens.From([AuthenticationConstants.ToBotFromChannelTokenIssuer]);

    /// <summary>Where the keys of channels are.</summary>
    public static string OpenIdMetadataUrl { get; set; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    /// <summary>Checks a channel's token without comparing the service address.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, HttpClient httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, httpClient, channelId, new AuthenticationConfiguration());

    /// <summary>Checks a channel's token without comparing the service address.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, HttpClient httpClient, string channelId, AuthenticationConfiguration authConfig) =>
        Authenticate(authHeader, credentials, null, httpClient, channelId, authConfig);

    /// <summary>Checks a channel's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, string serviceUrl, HttpClient httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, serviceUrl, httpClient, channelId, new AuthenticationConfiguration());

    /// <summary>Checks a channel's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, string serviceUrl, HttpClient httpClient, string channelId, AuthenticationConfiguration authConfig) =>
        Authenticate(authHeader, credentials, serviceUrl ?? string.Empty, httpClient, channelId, authConfig);

    private static Task<ClaimsIdentity> Authenticate(string authHeader, ICredentialProvider credentials, string serviceUrl, HttpClient httpClient, string channelId, AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        var extractor = InboundTokens.ChannelExtractor(httpClient, ToBotFromChannelTokenValidationParameters, OpenIdMetadataUrl);
        return InboundTokens.FromChannelAsync(extractor, authHeader, channelId, authConfig.RequiredEndorsements, serviceUrl, credentials.IsValidAppIdAsync);
    }
}
