using System.Diagnostics;
using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Times every call, and gives every problem its reference in answer, trace and log alike.</summary>
internal sealed partial class TelemetryPart(CapabilityMetrics metrics, TimeProvider clock, ILogger<TelemetryPart> logger) : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class =>
        async (call, cancellationToken) =>
        {
            var began = clock.GetTimestamp();
            using var activity = CapabilityMetrics.Activities.StartActivity(route.Verb, ActivityKind.Client);
            activity?.SetTag("chatbot.connector", route.Connector);

            var result = await next(call, cancellationToken);

            var outcome = Outcomes.Of(result.Problem);
            metrics.Ended(route, outcome, clock.GetElapsedTime(began));
            activity?.SetTag("chatbot.outcome", outcome);
            return result.Problem is { } problem ? Referenced(call, problem, activity) : result;
        };

    private Problem Referenced(CapabilityCall call, Problem problem, Activity? activity)
    {
        activity?.SetTag("chatbot.reference", call.Reference);
        if (problem.Kind is ProblemKind.Unavailable or ProblemKind.Uncertain)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            CallFailed(call.Route.Verb, call.Route.Connector, problem.Kind, call.Reference);
        }
        else
        {
            CallRefused(call.Route.Verb, problem.Kind, problem.Reason ?? problem.Field, call.Reference);
        }

        return problem with { Reference = call.Reference };
    }

    [LoggerMessage(LogLevel.Warning, "{Verb} was not answered by {Connector}: {Kind}, reference {Reference}.")]
    private partial void CallFailed(string verb, string connector, ProblemKind kind, string reference);

    [LoggerMessage(LogLevel.Information, "{Verb} was refused: {Kind} {Reason}, reference {Reference}.")]
    private partial void CallRefused(string verb, ProblemKind kind, string? reason, string reference);
}
