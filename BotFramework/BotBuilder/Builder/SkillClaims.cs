using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>Tells turns that came from another bot.</summary>
internal static class SkillClaims
{
    /// <summary>Tells whether this turn was begun by a bot that uses this one as a skill.</summary>
    public static bool IsSkill(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } identity && SkillValidation.IsSkillClaim(identity.Claims);
}
