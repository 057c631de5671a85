using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Chaos;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Pipeline;

/// <summary>What every call passes, in the order in which it runs.</summary>
internal sealed class CapabilityPipeline(
    TelemetryPart telemetry,
    AuditPart audit,
    AccessPart access,
    GuardrailsPart guardrails,
    LimitsPart limits,
    IdempotencyPart idempotency,
    CachePart cache,
    ResiliencePart resilience,
    OwnershipPart ownership,
    BudgetPart budget,
    ChaosScorePart chaosScore,
    ChaosPart chaos)
{
    private readonly IPipelinePart[] _parts = [chaosScore, telemetry, audit, access, guardrails, limits, idempotency, cache, ownership, resilience, budget, chaos];

    /// <summary>The whole way to a connector, put together once per capability.</summary>
    public CapabilityStep<TAnswer> To<TRequest, TAnswer>(CapabilityRoute route, IAnswers<TRequest, TAnswer> connector)
        where TRequest : ICapability<TAnswer>
        where TAnswer : class
    {
        CapabilityStep<TAnswer> way = (call, cancellationToken) => new(connector.AnswerAsync((TRequest)call.Request, call, cancellationToken));
        foreach (var part in _parts.Reverse())
        {
            way = part.Before(route, way);
        }

        return way;
    }
}
