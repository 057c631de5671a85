using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>All rules for one capability: who is granted it at all, and what stands in the way. The strictest rule decides, so their order does not matter.</summary>
internal sealed class VerbRules(CapabilityAttribute capability, IReadOnlyList<GrantOptions> grants, IReadOnlyList<Guardrail> guardrails, string version)
{
    /// <summary>Whether a rule looks at the risk.</summary>
    public bool AsksForRisk { get; } = guardrails.Any(guardrail => guardrail.Options.RiskFrom is not null);

    /// <summary>Names the reason when the risk cannot be told.</summary>
    public string RiskUnknown { get; } = $"risk_unknown{version}";

    private string NotGranted { get; } = $"not_granted{version}";

    private string ScopeMissing { get; } = $"scope_missing{version}";

    /// <summary>Decides about a call; the same facts always end in the same decision.</summary>
    public GuardrailDecision Decide(CallerLevel level, string channel, CallFacts facts)
    {
        if (!IsGranted(level, channel, facts))
        {
            return new(GuardrailVerdict.Denied, NotGranted, null);
        }

        if (facts.Scopes is { } scopes && !capability.Scopes.All(scope => ScopeSet.Allows(scopes, scope)))
        {
            return new(GuardrailVerdict.Denied, ScopeMissing, null);
        }

        var strictest = GuardrailDecision.Allowed;
        foreach (var guardrail in guardrails)
        {
            var verdict = guardrail.Judge(level, channel, facts);
            if (verdict > strictest.Verdict)
            {
                strictest = new(verdict, guardrail.Name, verdict is GuardrailVerdict.StepUpNeeded ? guardrail.Options.Level : null);
            }
        }

        return strictest;
    }

    private bool IsGranted(CallerLevel level, string channel, CallFacts facts)
    {
        foreach (var grant in grants)
        {
            if (grant.IsFor(level, channel, facts))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What was decided about a call.</summary>
/// <param name="Verdict">What.</param>
/// <param name="Rule">By which rule, with the rules' version; null when it is allowed.</param>
/// <param name="Level">For <see cref="GuardrailVerdict.StepUpNeeded"/>: how surely the caller must be known.</param>
internal readonly record struct GuardrailDecision(GuardrailVerdict Verdict, string? Rule, CallerLevel? Level)
{
    public static GuardrailDecision Allowed => new(GuardrailVerdict.Allowed, null, null);
}
