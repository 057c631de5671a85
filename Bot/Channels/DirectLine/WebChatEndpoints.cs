using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>Gives the web chat page of this site its token.</summary>
internal static partial class WebChatEndpoints
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
        HttpContext http, [FromQuery] string? user, WebChatVisits visits, WebChatRates rates, IOptionsMonitor<WebChatOptions> options, ILogger<WebChatVisits> logger, CancellationToken cancellationToken) =>
        AnswerAsync(http, new WebChatRequest(user), visits, rates, options, logger, cancellationToken);

    private static async Task<Results<Ok<WebChatToken>, ProblemHttpResult>> PostAsync(
        HttpContext http, WebChatVisits visits, WebChatRates rates, IOptionsMonitor<WebChatOptions> options, ILogger<WebChatVisits> logger, CancellationToken cancellationToken)
    {
        try
        {
            var request = http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<WebChatRequest>(cancellationToken) : null;
            return await AnswerAsync(http, request, visits, rates, options, logger, cancellationToken);
        }
        catch (JsonException)
        {
            return Refuse(logger, StatusCodes.Status400BadRequest, "The body is no JSON with a text 'user' and a Boolean 'startOver'.");
        }
    }

    /// <summary>
    /// A token for a guest or, where the demonstration allows it, for the sample customer Ada: for the visitor's last
    /// conversation under that name when there is one, else for a new one.
    /// </summary>
    private static async Task<Results<Ok<WebChatToken>, ProblemHttpResult>> AnswerAsync(
        HttpContext http, WebChatRequest? request, WebChatVisits visits, WebChatRates rates, IOptionsMonitor<WebChatOptions> options, ILogger logger, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";

        if (http.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return Refuse(logger, StatusCodes.Status403Forbidden, "This token is for this site's own page.");
        }

        if (!rates.IsWithin(http.Connection.RemoteIpAddress))
        {
            http.Response.Headers.RetryAfter = "60";
            return Refuse(logger, StatusCodes.Status429TooManyRequests, "Too many tokens were asked for from this address; come again in a minute.");
        }

        if (WebChatVisitor.Find(request?.User ?? WebChatVisitor.Guest) is not { } visitor)
        {
            return Refuse(logger, StatusCodes.Status400BadRequest, $"'user' must be '{WebChatVisitor.Guest}' or '{WebChatVisitor.Ada}'.");
        }

        var maySignIn = options.CurrentValue.DemoSignIn && LocalCall.Is(http);

        if (visitor.NeedsSignIn && !maySignIn)
        {
            return Refuse(
                logger, StatusCodes.Status403Forbidden, "Nobody becomes Ada by choosing so: WebChat:DemoSignIn is off, or the call comes from another machine.");
        }

        return TypedResults.Ok(await visits.OpenAsync(http, visitor, request?.StartOver is true, maySignIn, cancellationToken));
    }

    private static ProblemHttpResult Refuse(ILogger logger, int status, string reason)
    {
        TokenRefused(logger, status, reason);
        return TypedResults.Problem(reason, statusCode: status);
    }

    [LoggerMessage(LogLevel.Warning, "A page's token was refused with {Status}: {Reason}")]
    private static partial void TokenRefused(ILogger logger, int status, string reason);
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
