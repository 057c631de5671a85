using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token in an Authorization header.</summary>
internal static class BearerToken
{
    /// <summary>The token of a header of the form <c>Bearer token</c>; null for any other header.</summary>
    public static string From(string header) =>
        header?.Split(' ') is [var scheme, { Length: > 0 } token] && IsBearer(scheme) ? token : null;

    public static bool IsBearer(string scheme) => string.Equals(scheme, "Bearer", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a token says of itself, true or not; null when it cannot be read.</summary>
    public static JsonWebToken ReadUnverified(string token)
    {
        if (string.IsNullOrEmpty(token) || !new JsonWebTokenHandler().CanReadToken(token))
        {
            return null;
        }

        try
        {
            return new JsonWebToken(token);
        }
        catch (ArgumentException)
        {
            // Three parts with dots between them, but no token.
            return null;
        }
    }
}
