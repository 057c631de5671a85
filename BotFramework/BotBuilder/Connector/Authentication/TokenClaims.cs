using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads what tokens say of their bearer.</summary>
internal static class TokenClaims
{
    /// <summary>The app that a token was issued to; null when it names none.</summary>
    public static string GetAppId(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var known = claims as ICollection<Claim> ?? claims.ToList();
        return Find(known, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => Find(known, AuthenticationConstants.AppIdClaim),
            "2.0" => Find(known, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
    }

    /// <summary>Whether the claims are those of another bot: issued to another app than the one it is meant for.</summary>
    public static bool IsSkill(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var known = claims as ICollection<Claim> ?? claims.ToList();
        if (known.Any(claim => claim is { Type: AuthenticationConstants.AppIdClaim, Value: AuthenticationConstants.AnonymousSkillAppId }))
        {
            return true;
        }

        var audience = Find(known, AuthenticationConstants.AudienceClaim);
        return Find(known, AuthenticationConstants.VersionClaim) is not null
            && !string.IsNullOrWhiteSpace(audience)
            && !audience.Equals(AuthenticationConstants.ToBotFromChannelTokenIssuer, StringComparison.OrdinalIgnoreCase)
            && !audience.Equals(GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer, StringComparison.OrdinalIgnoreCase)
            && GetAppId(known) is { Length: > 0 } appId
            && !appId.Equals(audience, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The bot's own app id: the audience of what a channel sent, else the app of an Emulator's or the bot's own identity.</summary>
    public static string GetBotAppId(ClaimsIdentity identity) =>
        Find(identity?.Claims, AuthenticationConstants.AudienceClaim) ?? Find(identity?.Claims, AuthenticationConstants.AppIdClaim);

    public static ClaimsIdentity Anonymous() => new([], AuthenticationConstants.AnonymousAuthType);

    public static ClaimsIdentity AnonymousSkill() =>
        new([new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)], AuthenticationConstants.AnonymousAuthType);

    public static string Find(IEnumerable<Claim> claims, string type) =>
        claims?.FirstOrDefault(claim => claim.Type == type)?.Value;
}
