using ChatBot.Channels.DirectLine;
using Microsoft.AspNetCore.Authentication;

namespace ChatBot.Handoff;

/// <summary>The agents' desk: its page, its sessions, its hub and its files.</summary>
internal static class DeskEndpoints
{
    public const string Path = "/desk";

    private const string Page = "desk.html";

    public static void MapDesk(this WebApplication app)
    {
        app.Use(RefuseOtherSitesAsync);
        var desk = app.MapGroup(Path).ExcludeFromDescription();
        desk.MapGet("", ShowAsync);
        desk.MapGet("/sign-in", SignInAsync);
        desk.MapPost("/sign-out", SignOutAsync).RequireAuthorization(DeskSession.Scheme);
        desk.MapPost("/files", DeskFiles.TakeAsync).RequireAuthorization(DeskSession.Scheme).WithMetadata(new DeskFiles.Limit());
        desk.MapHub<DeskHub>("/hub", hub => hub.CloseOnAuthenticationExpiration = true);
    }

    // The cookie is not sent from other sites; a page on another port of this host is the same site to it, but not the same origin.
    private static Task RefuseOtherSitesAsync(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin.ToString();

        if (http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) &&
            origin.Length > 0 &&
            !(Uri.TryCreate(origin, UriKind.Absolute, out var address) && string.Equals(address.Authority, AuthorityOf(http.Request), StringComparison.OrdinalIgnoreCase)))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(http);
    }

    /// <summary>The host and port that were called, the port left out where it is the scheme's own.</summary>
    private static string AuthorityOf(HttpRequest request) => new Uri($"{request.Scheme}://{request.Host}").Authority;

    private static async Task<IResult> ShowAsync(HttpContext http, IWebHostEnvironment environment, CancellationToken cancellationToken)
    {
        var session = await http.AuthenticateAsync(DeskSession.Scheme);
        return session.Succeeded
            ? await PageEndpoints.ShowAsync(http, environment, Page, cancellationToken)
            : PlainPage.Show(
                http,
                StatusCodes.Status401Unauthorized,
                "You are not signed in",
                "Open the link that the bot printed when it started. Each link is good once and for a short time; a restart of the bot prints new ones.");
    }

    private static async Task<IResult> SignInAsync(HttpContext http, string? key, SignInLinks links)
    {
        if (links.Take(key ?? "") is not { } agent)
        {
            return PlainPage.Show(
                http,
                StatusCodes.Status403Forbidden,
                "This link is not good",
                "It was used already, or it is too old. A restart of the bot prints new links.");
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        await http.SignInAsync(DeskSession.Scheme, DeskSession.For(agent), new AuthenticationProperties { IsPersistent = true });
        return Results.Redirect(Path);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, DeskPresence presence)
    {
        presence.End(DeskSession.AgentOf(http.User)!);
        await http.SignOutAsync(DeskSession.Scheme);
        return Results.NoContent();
    }
}
