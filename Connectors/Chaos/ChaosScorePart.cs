using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Chaos;

/// <summary>Sees what comes of the faults for whoever asked: it stands where they do.</summary>
internal sealed class ChaosScorePart(ChaosProfile profile, ChaosScorecard scorecard) : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class => profile.FaultsOf(route.Connector) is null
            ? next
            : async (call, cancellationToken) =>
            {
                var result = await next(call, cancellationToken);
                scorecard.Ended(call, result.Problem?.Kind);
                return result;
            };
}
