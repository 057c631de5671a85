using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Risk;

/// <summary>Adds up what the built-in points and the pluggable scorers say.</summary>
internal sealed partial class RiskScorers(KnownRisks known, IEnumerable<IRiskScorer> others, ILogger<RiskScorers> logger)
{
    private readonly IRiskScorer[] _others = [.. others];

    /// <summary>The built-in points alone: cheap enough for every write.</summary>
    public CallFacts Judge(CapabilityCall call, CallFacts facts)
    {
        var score = known.Score(QuestionOf(call, facts));
        return facts with { Risk = Math.Min(score.Points, 100), RiskReasons = score.Reasons };
    }

    /// <summary>All points; null when a write cannot be judged whole.</summary>
    public async ValueTask<CallFacts?> JudgeAsync(CapabilityCall call, CallFacts facts, CancellationToken cancellationToken)
    {
        var judged = facts.Risk is null ? Judge(call, facts) : facts;
        foreach (var scorer in _others)
        {
            try
            {
                var score = await scorer.ScoreAsync(QuestionOf(call, facts), cancellationToken);
                judged = judged with { Risk = Math.Min(judged.Risk!.Value + score.Points, 100), RiskReasons = [.. judged.RiskReasons, .. score.Reasons] };
            }
            // Whatever keeps a scorer from answering: the call is not let through for it.
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                RiskUnknown(call.Route.Verb, scorer.GetType().Name, exception);
                if (call.Route.Facts.Access is not Access.Read)
                {
                    return null;
                }
            }
        }

        return judged;
    }

    private static RiskQuestion QuestionOf(CapabilityCall call, CallFacts facts) => new(call.Route.Verb, call.Route.Facts.Access, call.Caller, facts);

    [LoggerMessage(LogLevel.Error, "How risky {Verb} is could not be told by {Scorer}: a write is refused.")]
    private partial void RiskUnknown(string verb, string scorer, Exception exception);
}
