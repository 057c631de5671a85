using System.Text.Json;
using ChatBot.Handoff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ChatBot.Approvals;

/// <summary>The desk's list of what needs a second person.</summary>
internal static class ApprovalEndpoints
{
    public static RouteGroupBuilder MapApprovals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup($"{DeskEndpoints.Path}/approvals").ExcludeFromDescription().RequireAuthorization(DeskSession.Scheme);
        group.MapGet("", ListAsync);
        group.MapPost("/{number}/agree", (HttpContext http, string number, SeenApproval seen, ApprovalDesk desk, CancellationToken cancellationToken) =>
            DecideAsync(http, number, seen, agreed: true, desk, cancellationToken));
        group.MapPost("/{number}/refuse", (HttpContext http, string number, SeenApproval seen, ApprovalDesk desk, CancellationToken cancellationToken) =>
            DecideAsync(http, number, seen, agreed: false, desk, cancellationToken));
        return group;
    }

    private static async Task<Ok<IReadOnlyList<DeskApproval>>> ListAsync(HttpContext http, ApprovalStore approvals, IOptionsMonitor<DeskOptions> options, CancellationToken cancellationToken)
    {
        var agent = DeskSession.AgentOf(http.User)!;
        return TypedResults.Ok<IReadOnlyList<DeskApproval>>(
            options.CurrentValue.MayApprove(agent)
                ? [.. (await approvals.ListAsync(cancellationToken)).Select(waiting => DeskApproval.Of(waiting, agent))]
                : []);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DecideAsync(
        HttpContext http, string number, SeenApproval seen, bool agreed, ApprovalDesk desk, CancellationToken cancellationToken)
    {
        var decision = await desk.DecideAsync(number, seen.Hash, DeskSession.AgentOf(http.User)!, agreed, cancellationToken);
        return decision switch
        {
            ApprovalDecision.Taken => TypedResults.NoContent(),
            ApprovalDecision.OwnRequest => TypedResults.Problem("Whoever asks for something cannot agree to it.", statusCode: StatusCodes.Status403Forbidden),
            ApprovalDecision.NotWhatWasSeen => TypedResults.Problem("This is not what is asked for. Look at it again.", statusCode: StatusCodes.Status409Conflict),
            _ => TypedResults.Problem("Somebody else has decided, or it is too late.", statusCode: StatusCodes.Status409Conflict),
        };
    }
}

/// <summary>What the agent saw when they decided.</summary>
/// <param name="Hash">The hash that came with it.</param>
internal sealed record SeenApproval(string Hash);

/// <summary>A request as the desk shows it.</summary>
/// <param name="Parameters">Exactly what will be done, by name.</param>
/// <param name="MayDecide">False for whoever asked for it.</param>
internal sealed record DeskApproval(
    string Number, string Verb, IReadOnlyList<DeskParameter> Parameters, string Hash, string Rule, string? Customer, string Level, string Channel,
    string? Actor, DateTimeOffset RequestedAt, DateTimeOffset ExpiresAt, bool IsOverdue, bool MayDecide)
{
    public static DeskApproval Of(WaitingApproval waiting, string agent)
    {
        var (request, requester) = (waiting.Request, waiting.Request.Requester);
        using var parameters = JsonDocument.Parse(request.Parameters);
        return new(
            request.Number,
            request.Verb,
            [.. ParametersOf("", parameters.RootElement)],
            request.Hash,
            request.Rule,
            requester.Customer?.Value ?? requester.Email?.Value,
            requester.Level.ToString(),
            requester.Channel,
            requester.Actor,
            request.RequestedAt,
            request.ExpiresAt,
            waiting.IsOverdue,
            !request.IsFrom(agent));
    }

    private static IEnumerable<DeskParameter> ParametersOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => ParametersOf(name.Length == 0 ? member.Name : $"{name}.{member.Name}", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => ParametersOf($"{name}[{i}]", item)),
        _ => [new(name, value.ToString())],
    };
}

/// <summary>One parameter of a request.</summary>
internal sealed record DeskParameter(string Name, string Value);
