using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Judges the claims of a caller whose token is genuine.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Judges the claims.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is not welcome.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
