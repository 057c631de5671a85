using System.Collections.Concurrent;

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

    public static bool IsTrusted(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && (address.IsLoopback
            || (Until.TryGetValue(address.Authority, out var until) && TimeProvider.System.GetUtcNow() < until)
            || (address.Scheme == Uri.UriSchemeHttps && Array.Exists(ChannelHosts, host => ("." + address.Host).EndsWith(host, StringComparison.OrdinalIgnoreCase))));
}
