using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Whom a bot without an app id serves: it cannot tell callers apart, so only those on its own machine.</summary>
internal static class AnonymousCallers
{
    /// <exception cref="UnauthorizedAccessException">The caller, or the address that answers would go to, is on another machine.</exception>
    public static void RequireLocal(HttpRequest request, Activity activity)
    {
        // Without a connection the request was made by code on this machine.
        if (request.HttpContext?.Connection is not { } connection)
        {
            return;
        }

        if (!IsLocal(connection.RemoteIpAddress))
        {
            throw new UnauthorizedAccessException($"The bot has no app id, so only callers on this machine are served. To serve others, set MicrosoftAppId, or {ConfigurationBotFrameworkAuthentication.AllowRemoteCallersKey} to true.");
        }

        if (activity.ServiceUrl is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback))
        {
            throw new UnauthorizedAccessException($"The bot has no app id, so answers go to service addresses on this machine only. To answer others, set MicrosoftAppId, or {ConfigurationBotFrameworkAuthentication.AllowRemoteCallersKey} to true.");
        }
    }

    private static bool IsLocal(IPAddress address) => address is null || IPAddress.IsLoopback(address);
}
