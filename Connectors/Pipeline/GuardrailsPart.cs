using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Risk;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Holds every call against the business's own rules. What they saw and decided goes into the audit.</summary>
internal sealed class GuardrailsPart(GuardrailRules rules, RiskScorers risks, ApprovalGate approvals) : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        var verbRules = rules.For(route.Verb);
        if (verbRules.AsksForRisk)
        {
            return async (call, cancellationToken) =>
            {
                var facts = CallFacts.Of(call);
                if (await risks.JudgeAsync(call, facts, cancellationToken) is { } judged)
                {
                    return await DecideAsync(call, verbRules, judged, next, cancellationToken);
                }

                call.Facts = facts with { Verdict = GuardrailVerdict.Denied, Rule = verbRules.RiskUnknown };
                return new Problem(ProblemKind.Unavailable) { Reason = verbRules.RiskUnknown };
            };
        }

        return (call, cancellationToken) =>
        {
            var facts = CallFacts.Of(call);

            // The built-in points are kept for every write, so that rules about them can be tried on what has happened.
            return DecideAsync(call, verbRules, route.Writes ? risks.Judge(call, facts) : facts, next, cancellationToken);
        };
    }

    private ValueTask<CapabilityResult<TAnswer>> DecideAsync<TAnswer>(
        CapabilityCall call, VerbRules verbRules, CallFacts facts, CapabilityStep<TAnswer> next, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var decision = verbRules.Decide(call.Caller.Level, call.Caller.Channel, facts);
        call.Facts = decision.Verdict is GuardrailVerdict.Allowed ? facts : facts with { Verdict = decision.Verdict, Rule = decision.Rule };
        return decision switch
        {
            { Verdict: GuardrailVerdict.Allowed } => next(call, cancellationToken),
            { Verdict: GuardrailVerdict.ApprovalNeeded, Rule: { } rule } => AskAsync(call, rule, next, cancellationToken),
            { Level: { } level } => Refuse<TAnswer>(Problem.StepUpNeeded(level) with { Reason = decision.Rule }),
            _ => Refuse<TAnswer>(new Problem(ProblemKind.Denied) { Reason = decision.Rule }),
        };
    }

    private async ValueTask<CapabilityResult<TAnswer>> AskAsync<TAnswer>(CapabilityCall call, string rule, CapabilityStep<TAnswer> next, CancellationToken cancellationToken)
        where TAnswer : class =>
        await approvals.AskAsync(call, rule, cancellationToken) is { } waiting ? waiting : await next(call, cancellationToken);

    private static ValueTask<CapabilityResult<TAnswer>> Refuse<TAnswer>(Problem problem)
        where TAnswer : class => ValueTask.FromResult<CapabilityResult<TAnswer>>(problem);
}
