using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>A rule, ready to judge the calls of one capability.</summary>
/// <param name="Name">The rule's name and the rules' version, as the audit keeps them: <c>large_refund@3</c>.</param>
/// <param name="Options">What the settings say.</param>
/// <param name="Parameter">The number it looks at, as <see cref="CallFacts.Numbers"/> names it; null when it looks at none.</param>
internal sealed record Guardrail(string Name, GuardrailOptions Options, string? Parameter)
{
    public GuardrailVerdict Judge(CallerLevel level, string channel, CallFacts facts)
    {
        if (!Applies(channel, facts))
        {
            return GuardrailVerdict.Allowed;
        }

        if (level < Options.Level)
        {
            return GuardrailVerdict.StepUpNeeded;
        }

        if (Options.Approval)
        {
            return GuardrailVerdict.ApprovalNeeded;
        }

        return Options.Level is null ? GuardrailVerdict.Denied : GuardrailVerdict.Allowed;
    }

    // What is unknown or left open may be anything: "all that is left" is more than every limit.
    private bool Applies(string channel, CallFacts facts) =>
        (Options.Channels.Length == 0 || Options.Channels.Contains(channel, StringComparer.OrdinalIgnoreCase)) &&
        (Options.Roles.Length == 0 || Array.IndexOf(Options.Roles, facts.Role) >= 0) &&
        (Options.Regions.Length == 0 || facts.Regions.Count == 0 || facts.Regions.Any(Options.Regions.Contains)) &&
        (Options.OutsideRegions.Length == 0 || facts.Regions.Count == 0 || !facts.Regions.All(Options.OutsideRegions.Contains)) &&
        (Parameter is null || facts.Numbers.GetValueOrDefault(Parameter) is not { } number || number > Options.MoreThan) &&
        (Options.RiskFrom is null || facts.Risk is null || facts.Risk >= Options.RiskFrom);
}
