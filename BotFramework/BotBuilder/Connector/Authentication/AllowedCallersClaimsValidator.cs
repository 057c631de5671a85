using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets only listed bots call this one. Channels are not concerned.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private readonly HashSet<string> _allowed;

    /// <summary>Creates a validator.</summary>
    /// <param name="allowedCallers">The app ids that may call; <c>*</c> for all.</param>
    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        ArgumentNullException.ThrowIfNull(allowedCallers);
        _allowed = [.. allowedCallers];
    }

    /// <inheritdoc/>
    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (!_allowed.Contains("*") && TokenClaims.IsSkill(claims) && TokenClaims.GetAppId(claims) is var appId && !_allowed.Contains(appId))
        {
            throw new UnauthorizedAccessException(
                $"Received a request from a bot with an app ID of \"{appId}\". To enable requests from this caller, add the app ID to your configuration file.");
        }

        return Task.CompletedTask;
    }
}
