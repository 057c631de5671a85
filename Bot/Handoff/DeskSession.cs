using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace ChatBot.Handoff;

/// <summary>An agent's session: a cookie of its own, which no script reads and no other site's page can send.</summary>
internal static class DeskSession
{
    public const string Scheme = "Desk";

    /// <summary>The signed-in agent; null for anybody else.</summary>
    public static string? AgentOf(ClaimsPrincipal? user) =>
        user?.Identities.FirstOrDefault(identity => identity.IsAuthenticated && identity.AuthenticationType == Scheme)?.Name;

    public static ClaimsPrincipal For(string agent) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, agent)], Scheme));

    public static void Configure(CookieAuthenticationOptions cookie, IOptionsMonitor<DeskOptions> options)
    {
        cookie.Cookie.Name = "desk";
        cookie.Cookie.Path = DeskEndpoints.Path;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = options.CurrentValue.SessionLifetime;
        cookie.SlidingExpiration = false;
        cookie.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
        // Whoever is taken out of the settings is out, whatever their cookie says.
        cookie.Events.OnValidatePrincipal = context =>
        {
            if (AgentOf(context.Principal) is not { } agent || !options.CurrentValue.Names.Contains(agent))
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
