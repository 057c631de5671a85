using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets only the listed skills of this bot answer it. Channels are not concerned.</summary>
public class AllowedSkillsClaimsValidator : ClaimsValidator
{
    private readonly HashSet<string> _allowed;

    /// <summary>Creates a validator.</summary>
    /// <param name="allowedSkillAppIds">The app ids of the skills.</param>
    public AllowedSkillsClaimsValidator(IList<string> allowedSkillAppIds)
    {
        ArgumentNullException.ThrowIfNull(allowedSkillAppIds);
        _allowed = [.. allowedSkillAppIds];
    }

    /// <inheritdoc/>
    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (TokenClaims.IsSkill(claims) && TokenClaims.GetAppId(claims) is var appId && !_allowed.Contains(appId))
        {
            throw new UnauthorizedAccessException(
                $"Received a request from an application with an appID of \"{appId}\". To enable requests from this skill, add the skill to your configuration file.");
        }

        return Task.CompletedTask;
    }
}
