using System.Net;

namespace ChatBot.Channels;

/// <summary>Tells the calls that come from this machine itself, to whom alone what is open is served.</summary>
internal static class LocalCall
{
    /// <summary>Whether the call comes from this machine itself, and not through a proxy on it.</summary>
    public static bool Is(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address &&
        IPAddress.IsLoopback(address) &&
        // A page of somebody else's whose name was made to mean this machine (DNS rebinding) still calls it by that name.
        IsThisMachine(http.Request.Host.Host) &&
        !http.Request.Headers.ContainsKey("X-Real-IP") &&
        !http.Request.Headers.ContainsKey("X-Forwarded-For") &&
        !http.Request.Headers.ContainsKey("Forwarded");

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
