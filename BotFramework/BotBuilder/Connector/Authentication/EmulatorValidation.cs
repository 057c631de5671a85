using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks tokens that the Emulator got with the bot's own credentials.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public static class EmulatorValidation
{
    /// <summary>What such a token must be.</summary>
    public static readonly TokenValidationParameters ToBotFromEmulatorTokenValidationParameters = InboundTokens.From(InboundTokens.DirectoryIssuers);

    /// <summary>Whether the token in a header says that it comes from the Emulator's issuer. Nothing is checked.</summary>
    public static bool IsTokenFromEmulator(string authHeader) =>
        InboundTokens.IsFrom(ToBotFromEmulatorTokenValidationParameters.ValidIssuers, authHeader);

    /// <summary>Checks an Emulator's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateEmulatorToken(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, HttpClient httpClient, string channelId) =>
        AuthenticateEmulatorToken(authHeader, credentials, channelProvider, httpClient, channelId, new AuthenticationConfiguration());

    /// <summary>Checks an Emulator's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateEmulatorToken(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, HttpClient httpClient, string channelId, AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        var extractor = LegacyTokens.DirectoryExtractor(httpClient, channelProvider, authConfig);
        return InboundTokens.FromEmulatorAsync(extractor, authHeader, channelId, authConfig.RequiredEndorsements, credentials.IsValidAppIdAsync);
    }
}
