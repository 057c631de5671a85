using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Holds every call against the business's own rules; the first one that objects decides.</summary>
internal sealed class GuardrailsPart(GuardrailRules rules) : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        var guardrails = rules.For(route.Verb);
        return guardrails.Count == 0
            ? next
            : (call, cancellationToken) =>
            {
                foreach (var guardrail in guardrails)
                {
                    if (guardrail.Judge(call) is { } objection)
                    {
                        return ValueTask.FromResult<CapabilityResult<TAnswer>>(objection);
                    }
                }

                return next(call, cancellationToken);
            };
    }
}
