using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the tokens of the Direct Line extension of Azure App Service.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public static class AseChannelValidation
{
    /// <summary>The name of the extension's channel.</summary>
    public const string ChannelId = "AseChannel";

    /// <summary>What such a token must be.</summary>
    public static readonly TokenValidationParameters BetweenBotAndAseChannelTokenValidationParameters = InboundTokens.From(InboundTokens.DirectoryIssuers);

    private static IConfiguration _configuration;

    /// <summary>Says where the bot's app id, its tenant and its cloud are set. Called once, before the first token is checked.</summary>
    public static void Init(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration;
    }

    /// <summary>Whether a channel is the extension's.</summary>
    public static bool IsAseChannel(string channelId) => string.Equals(channelId, ChannelId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks the extension's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateAseTokenAsync(string authHeader, HttpClient httpClient = null) =>
        AuthenticateAseTokenAsync(authHeader, httpClient, new AuthenticationConfiguration());

    /// <summary>Checks the extension's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    /// <exception cref="InvalidOperationException">There are no settings yet.</exception>
    public static Task<ClaimsIdentity> AuthenticateAseTokenAsync(string authHeader, HttpClient httpClient, AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        var configuration = _configuration ?? throw new InvalidOperationException($"Call {nameof(AseChannelValidation)}.{nameof(Init)} first.");
        var isGovernment = configuration["ChannelService"] == GovernmentAuthenticationConstants.ChannelService;
        var extractor = InboundTokens.DirectoryExtractor(
            httpClient,
            InboundTokens.From([.. InboundTokens.DirectoryIssuers, .. authConfig.ValidTokenIssuers ?? [], .. InboundTokens.IssuersOf(configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey])]),
            isGovernment ? GovernmentAuthenticationConstants.ToBotFromAseChannelOpenIdMetadataUrl : AuthenticationConstants.ToBotFromAseChannelOpenIdMetadataUrl);
        var appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        return InboundTokens.FromEmulatorAsync(extractor, authHeader, ChannelId, authConfig.RequiredEndorsements, candidate => Task.FromResult(candidate == appId));
    }
}
