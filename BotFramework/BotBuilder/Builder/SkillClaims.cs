using System.Security.Claims;

namespace Microsoft.Bot.Builder;

/// <summary>Tells turns that came from another bot.</summary>
internal static class SkillClaims
{
    /// <summary>Tells whether this turn was begun by a bot that uses this one as a skill.</summary>
    public static bool IsSkill(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } identity && IsSkill(identity);

    private static bool IsSkill(ClaimsIdentity identity)
    {
        var audience = identity.FindFirst("aud")?.Value;
        var caller = identity.FindFirst("appid")?.Value ?? identity.FindFirst("azp")?.Value;
        return identity.HasClaim(claim => claim.Type == "ver") &&
            !string.IsNullOrEmpty(audience) && !string.IsNullOrEmpty(caller) &&
            audience is not ("https://api.botframework.com" or "https://api.botframework.us") && caller != audience;
    }
}
