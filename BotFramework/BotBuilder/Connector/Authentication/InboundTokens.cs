using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The rules for tokens that come in: from channels, from the Emulator, from other bots.</summary>
internal static class InboundTokens
{
    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";
    private static readonly string[] PublicTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The issuers of the Emulator's and other bots' tokens, for bots that belong to no tenant of their own.</summary>
    public static readonly IReadOnlyList<string> DirectoryIssuers =
    [
        .. PublicTenants.Select(tenant => Issuer(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, tenant)),
        .. PublicTenants.Select(tenant => Issuer(AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, tenant)),
        Issuer(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, GovernmentTenant),
        Issuer(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2, GovernmentTenant),
    ];

    /// <summary>The issuers of a tenant's tokens, in both clouds and both versions; none without a tenant.</summary>
    public static IReadOnlyList<string> IssuersOf(string tenant) =>
        string.IsNullOrEmpty(tenant)
            ? []
            :
            [
                Issuer(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, tenant),
                Issuer(AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, tenant),
                Issuer(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1, tenant),
                Issuer(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2, tenant),
            ];

    /// <summary>What every token must be. The audience is compared afterwards, since a bot may have several app ids.</summary>
    public static TokenValidationParameters From(IEnumerable<string> issuers) => new()
    {
        ValidateIssuer = true,
        ValidIssuers = issuers.ToList(),
        ValidateAudience = false,
        ValidateLifetime = true,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ClockSkew = ClockSkew,
    };

    public static JwtTokenExtractor ChannelExtractor(HttpClient httpClient, TokenValidationParameters parameters, string metadataUrl) =>
        new(httpClient, parameters, metadataUrl, AuthenticationConstants.AllowedSigningAlgorithms) { RequiresEndorsement = true };

    public static JwtTokenExtractor DirectoryExtractor(HttpClient httpClient, TokenValidationParameters parameters, string metadataUrl) =>
        new(httpClient, parameters, metadataUrl, AuthenticationConstants.AllowedSigningAlgorithms);

    /// <summary>A channel's token: meant for this bot, for this service address, by a key that may speak for the channel.
    /// Without an activity there is no service address (null) to compare.</summary>
    public static async Task<ClaimsIdentity> FromChannelAsync(JwtTokenExtractor extractor, string header, string channelId, string[] requiredEndorsements, string serviceUrl, Func<string, Task<bool>> isThisBot)
    {
        var identity = await AuthenticateAsync(extractor, header, channelId, requiredEndorsements).ConfigureAwait(false);
        await RequireChannelClaimsAsync(identity, serviceUrl, isThisBot).ConfigureAwait(false);
        return identity;
    }

    public static async Task RequireChannelClaimsAsync(ClaimsIdentity identity, string serviceUrl, Func<string, Task<bool>> isThisBot)
    {
        await RequireAudienceAsync(identity, isThisBot).ConfigureAwait(false);
        var vouchedFor = TokenClaims.Find(identity.Claims, AuthenticationConstants.ServiceUrlClaim);
        if (serviceUrl is not null && (string.IsNullOrWhiteSpace(vouchedFor) || !vouchedFor.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnauthorizedAccessException("The token vouches for another service address than the activity's.");
        }
    }

    /// <summary>A token that the Emulator got with the bot's own credentials: issued to this bot, and meant for it.</summary>
    public static async Task<ClaimsIdentity> FromEmulatorAsync(JwtTokenExtractor extractor, string header, string channelId, string[] requiredEndorsements, Func<string, Task<bool>> isThisBot)
    {
        var identity = await AuthenticateAsync(extractor, header, channelId, requiredEndorsements).ConfigureAwait(false);
        if (TokenClaims.GetAppId(identity.Claims) is not { Length: > 0 } appId)
        {
            throw new UnauthorizedAccessException("The token does not say which app it was issued to.");
        }

        if (!await isThisBot(appId).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token was issued to another app.");
        }

        // Without this, a token that the bot sent to a channel could be sent back to the bot.
        await RequireAudienceAsync(identity, isThisBot).ConfigureAwait(false);
        return identity;
    }

    /// <summary>Another bot's token, meant for this one. Whether that bot is welcome is for the claims validator to say.</summary>
    public static async Task<ClaimsIdentity> FromSkillAsync(JwtTokenExtractor extractor, string header, string channelId, string[] requiredEndorsements, Func<string, Task<bool>> isThisBot)
    {
        var identity = await AuthenticateAsync(extractor, header, channelId, requiredEndorsements).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(TokenClaims.Find(identity.Claims, AuthenticationConstants.VersionClaim)))
        {
            throw new UnauthorizedAccessException("The token of the calling bot has no version.");
        }

        await RequireAudienceAsync(identity, isThisBot).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(TokenClaims.GetAppId(identity.Claims)))
        {
            throw new UnauthorizedAccessException("The token of the calling bot does not say which app it was issued to.");
        }

        return identity;
    }

    /// <summary>Lets the configured validator judge the claims; without one, other bots are refused.</summary>
    public static async Task RequireWelcomeAsync(AuthenticationConfiguration configuration, ClaimsIdentity identity)
    {
        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync(identity.Claims as IList<Claim> ?? identity.Claims.ToList()).ConfigureAwait(false);
        }
        else if (TokenClaims.IsSkill(identity.Claims))
        {
            throw new UnauthorizedAccessException("ClaimsValidator is required for validation of Skill Host calls.");
        }
    }

    public static bool IsFrom(IEnumerable<string> issuers, string header) =>
        BearerToken.ReadUnverified(BearerToken.From(header)) is { } token && issuers.Contains(token.Issuer);

    public static bool IsFromSkill(string header) =>
        BearerToken.ReadUnverified(BearerToken.From(header)) is { } token && TokenClaims.IsSkill(token.Claims);

    private static string Issuer(string template, string tenant) => string.Format(CultureInfo.InvariantCulture, template, tenant);

    private static async Task<ClaimsIdentity> AuthenticateAsync(JwtTokenExtractor extractor, string header, string channelId, string[] requiredEndorsements) =>
        await extractor.GetIdentityAsync(header, channelId, requiredEndorsements).ConfigureAwait(false) is { IsAuthenticated: true } identity
            ? identity
            : throw new UnauthorizedAccessException("There is no bearer token of an issuer that is accepted here.");

    private static async Task RequireAudienceAsync(ClaimsIdentity identity, Func<string, Task<bool>> isThisBot)
    {
        if (TokenClaims.Find(identity.Claims, AuthenticationConstants.AudienceClaim) is not { Length: > 0 } audience
            || !await isThisBot(audience).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is meant for another bot.");
        }
    }
}
