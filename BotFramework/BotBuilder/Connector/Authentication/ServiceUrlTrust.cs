using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The service addresses that may be given the bot's token though no token of a channel names them.</summary>
internal static class ServiceUrlTrust
{
    // Where the channels of the Bot Framework live. Compared with the end of the host, so each begins with its dot.
    private static readonly string[] ChannelHosts =
    [
        ".botframework.com", ".botframework.azure.us", ".botframework.azure.cn", ".botframework.us",
        ".smba.trafficmanager.net", ".teams.microsoft.com", ".teams.microsoft.us", ".azure.omnichannelengagementhub.com",
    ];

    private static readonly ConcurrentDictionary<string, DateTimeOffset> Until = new(StringComparer.OrdinalIgnoreCase);

    public static void Add(string serviceUrl, DateTimeOffset until)
    {
        if (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address))
        {
            Until[address.Authority] = until;
        }
    }

    /// <summary>Whether the bot's token may go to a service address in answer to a caller.</summary>
    /// <param name="identity">Who called; null when nobody did.</param>
    /// <param name="serviceUrl">The address.</param>
    /// <param name="audience">Whom the token is for.</param>
    public static bool IsVouchedFor(ClaimsIdentity identity, string serviceUrl, string audience)
    {
        var claims = identity?.Claims ?? [];

        // An identity that the bot's own code made has no issuer: that code chose the address, from what it keeps.
        return TokenClaims.Find(claims, JwtRegisteredClaimNames.Iss) is null
            || serviceUrl.Equals(TokenClaims.Find(claims, AuthenticationConstants.ServiceUrlClaim), StringComparison.OrdinalIgnoreCase)
            || IsForCallingBotAlone(claims, audience)
            || IsTrusted(serviceUrl);
    }

    public static bool IsTrusted(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && (address.IsLoopback
            || (Until.TryGetValue(address.Authority, out var until) && TimeProvider.System.GetUtcNow() < until)
            || (address.Scheme == Uri.UriSchemeHttps && Array.Exists(ChannelHosts, host => ("." + address.Host).EndsWith(host, StringComparison.OrdinalIgnoreCase))));

    // Such a token is of use nowhere but at the bot that it is sent to.
    private static bool IsForCallingBotAlone(IEnumerable<Claim> claims, string audience) =>
        TokenClaims.IsSkill(claims) && TokenClaims.GetAppId(claims) == audience;
}
