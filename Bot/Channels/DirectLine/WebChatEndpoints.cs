using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>Gives the web chat page of this site its token.</summary>
internal static class WebChatEndpoints
{
    private const int LargestBody = 4096;

    public static RouteGroupBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(WebChatVisits.Path).WithTags("Web chat").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        group.MapGet("/token", GetAsync);
        group.MapPost("/token", PostAsync);
        return group;
    }

    private static Task<Results<Ok<WebChatToken>, ProblemHttpResult>> GetAsync(
        HttpContext http, [FromQuery] string? user, WebChatVisits visits, WebChatRates rates, IOptionsMonitor<WebChatOptions> options, CancellationToken cancellationToken) =>
        PostAsync(http, new WebChatRequest(user), visits, rates, options, cancellationToken);

    /// <summary>
    /// A token for a guest or, where the demonstration allows it, for the sample customer Ada: for the visitor's last
    /// conversation under that name when there is one, else for a new one.
    /// </summary>
    private static async Task<Results<Ok<WebChatToken>, ProblemHttpResult>> PostAsync(
        HttpContext http, [FromBody] WebChatRequest? request, WebChatVisits visits, WebChatRates rates, IOptionsMonitor<WebChatOptions> options, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";

        if (http.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return TypedResults.Problem("This token is for this site's own page.", statusCode: StatusCodes.Status403Forbidden);
        }

        if (!rates.IsWithin(http.Connection.RemoteIpAddress))
        {
            http.Response.Headers.RetryAfter = "60";
            return TypedResults.Problem("Too many tokens were asked for from this address; come again in a minute.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        if (WebChatVisitor.Find(request?.User ?? WebChatVisitor.Guest) is not { } visitor)
        {
            return TypedResults.Problem($"'user' must be '{WebChatVisitor.Guest}' or '{WebChatVisitor.Ada}'.", statusCode: StatusCodes.Status400BadRequest);
        }

        var maySignIn = options.CurrentValue.DemoSignIn && WebChatVisits.IsFromThisMachine(http);

        if (visitor.NeedsSignIn && !maySignIn)
        {
            return TypedResults.Problem(
                "Nobody becomes Ada by choosing so: WebChat:DemoSignIn is off, or the call comes from another machine.",
                statusCode: StatusCodes.Status403Forbidden);
        }

        return TypedResults.Ok(await visits.OpenAsync(http, visitor, request?.StartOver is true, maySignIn, cancellationToken));
    }
}

/// <param name="User"><c>guest</c> (the default) or <c>ada</c>.</param>
/// <param name="StartOver">Begin a new conversation rather than resume the last one.</param>
internal sealed record WebChatRequest(string? User, bool StartOver = false);

/// <summary>What the page needs to talk to the bot.</summary>
/// <param name="ExpiresIn">Seconds; the token can be refreshed until then.</param>
/// <param name="MaySignIn">Whether the page may offer to be Ada.</param>
internal sealed record WebChatToken(
    string Token, string ConversationId, [property: JsonPropertyName("expires_in")] int ExpiresIn, WebChatUser User, bool MaySignIn);

internal sealed record WebChatUser(string Id, string Name);
