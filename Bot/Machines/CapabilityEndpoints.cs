using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Machines;

/// <summary>The capabilities for other systems' programs: <c>POST /api/capabilities/{verb}</c>, through the same pipeline and guardrails as a customer's words.</summary>
internal static class CapabilityEndpoints
{
    /// <summary>What a machine must be allowed to call any capability; each asks for its own scopes besides.</summary>
    public const string Scope = "capabilities:call";

    /// <summary>What a machine must be allowed to speak for a customer.</summary>
    public const string ForCustomers = "customers:act";

    private const string Channel = "api";

    private const int LargestBody = 64 * 1024;

    public static RouteGroupBuilder MapCapabilities(this WebApplication app)
    {
        var group = app.MapGroup("/api/capabilities").WithTags("Capabilities").RequireScope(Scope).WithMetadata(new IdempotentByKey(LargestBody));
        foreach (var verb in app.Services.GetRequiredService<VerbList>().All)
        {
            Map(group, verb);
        }

        group.MapPost("/{verb}", NoSuchVerb).ExcludeFromDescription();
        return group;
    }

    private static void Map(RouteGroupBuilder group, Verb verb) => group
        .MapPost($"/{verb.Facts.Verb}", (
            HttpContext http,
            [FromHeader(Name = "X-Customer")] string? customer,
            [FromHeader(Name = "Accept-Language")] string? language,
            IVerbs verbs,
            CancellationToken cancellationToken) => AskAsync(http, verb.Facts.Verb, customer, language, verbs, cancellationToken))
        .WithName(verb.Facts.Verb)
        .WithSummary($"{verb.Facts.Access}, version {verb.Facts.Version}, {verb.Facts.Data.ToString().ToLowerInvariant()} data. Scopes: {string.Join(", ", verb.Facts.Scopes)}.")
        .WithDescription("X-Customer names the customer that the call is for, which needs the scope customers:act. A request with Idempotency-Key is done once.")
        .WithMetadata(verb)
        .Accepts<object>("application/json")
        .Produces(StatusCodes.Status200OK, contentType: "application/json")
        .Produces<WaitingAnswer>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status502BadGateway)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static ProblemHttpResult NoSuchVerb(string verb, VerbList verbs) => TypedResults.Problem(
        $"Nothing here is called '{verb}'. There is: {string.Join(", ", verbs.All.Select(known => known.Facts.Verb))}.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> AskAsync(HttpContext http, string verb, string? customer, string? language, IVerbs verbs, CancellationToken cancellationToken)
    {
        var machine = Machine.Of(http);
        if (customer is not null && !machine.May(ForCustomers))
        {
            return TypedResults.Problem($"To speak for a customer needs the scope {ForCustomers}.", statusCode: StatusCodes.Status403Forbidden);
        }

        CustomerId? speaksFor = CustomerId.TryParse(customer, out var known) ? known : null;
        if (customer is not null && speaksFor is null)
        {
            return TypedResults.Problem("X-Customer cannot be the name of a customer.", statusCode: StatusCodes.Status400BadRequest);
        }

        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellationToken);
        var result = await verbs.InvokeAsync(verb, body.GetBuffer().AsMemory(0, (int)body.Length), CallerOf(http, machine, speaksFor, language), cancellationToken);
        return result switch
        {
            { Problem: { } problem } => Explain(http, problem),
            { Answer: { } answer } => TypedResults.Json(answer, VerbList.Json),
            _ => TypedResults.NotFound(),
        };
    }

    private static Caller CallerOf(HttpContext http, Machine machine, CustomerId? customer, string? language) => new()
    {
        Level = customer is null ? CallerLevel.Anonymous : CallerLevel.Verified,
        Customer = customer,
        Role = CallerRole.Machine,
        Actor = machine.Id,
        Scopes = machine.Scopes,
        Channel = Channel,
        ConversationId = machine.Id,
        TurnKey = $"machine|{IdempotencyGate.KeyOf(http)}",
        Locale = LocaleOf(language) ?? "en-US",
    };

    private static string? LocaleOf(string? language)
    {
        var first = language?.Split(',', ';')[0].Trim();
        return first is { Length: > 1 and <= 35 } && first.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? first : null;
    }

    private static IResult Explain(HttpContext http, Problem problem)
    {
        if (problem.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return problem.Kind is ProblemKind.ApprovalNeeded
            ? TypedResults.Json(new WaitingAnswer(problem.Reference, problem.Reason), statusCode: StatusCodes.Status202Accepted)
            : TypedResults.Problem(
                detail: WordsFor(problem),
                statusCode: StatusOf(problem.Kind),
                extensions: new Dictionary<string, object?> { ["kind"] = problem.Kind.ToString(), ["reason"] = problem.Reason, ["field"] = problem.Field, ["reference"] = problem.Reference });
    }

    private static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Limited => StatusCodes.Status429TooManyRequests,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ProblemKind.Uncertain => StatusCodes.Status502BadGateway,
        _ => StatusCodes.Status403Forbidden,
    };

    private static string WordsFor(Problem problem) => problem.Kind switch
    {
        ProblemKind.NotFound => "There is no such thing, or it is not the customer's.",
        ProblemKind.Invalid => $"{problem.Field} cannot be right.",
        ProblemKind.Conflict => "Its state does not allow that.",
        ProblemKind.StepUpNeeded => "This needs a customer: name one in X-Customer.",
        ProblemKind.Limited => "Asked too often. Come again.",
        ProblemKind.Unavailable => "The system behind it does not answer. Nothing was changed.",
        ProblemKind.Uncertain => "It is not known whether it happened. Ask again with the same Idempotency-Key.",
        _ => "The rules do not allow that.",
    };
}

/// <summary>What waits for a second person.</summary>
/// <param name="Number">What people call it.</param>
/// <param name="Reason">The rule that asks for it.</param>
internal sealed record WaitingAnswer(string Number, string? Reason);
