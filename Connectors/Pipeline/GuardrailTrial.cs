using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Replays what the audit has kept of each decision.</summary>
internal sealed class GuardrailTrial : IGuardrailTrial
{
    public GuardrailTrialResult Try(IConfiguration rules, IEnumerable<AuditRecord> records)
    {
        var others = new GuardrailRules(rules);
        var (decisions, untold, flips) = (0, 0, new List<GuardrailFlip>());

        foreach (var record in records)
        {
            // A capability that is gone decides nothing any more.
            if (record.Facts is not { } facts || !CapabilityFacts.Verbs.ContainsKey(record.Verb))
            {
                untold++;
                continue;
            }

            decisions++;
            var decision = others.For(record.Verb).Decide(record.Level, record.Channel, facts);
            if (decision.Verdict != facts.Verdict)
            {
                flips.Add(new(record, decision.Verdict, decision.Rule));
            }
        }

        return new(others.Version, decisions, untold, flips);
    }
}
