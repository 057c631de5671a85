using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>Gives the authorization header of a call.</summary>
public interface ITokenProvider
{
    /// <summary>The header for the next call.</summary>
    Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken);
}
