using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;

namespace ChatBot.Connectors.Chaos;

/// <summary>Puts faults between the pipeline and a connector: every attempt meets them, as it would meet a real one's.</summary>
internal sealed class ChaosPart(ChaosProfile profile, ChaosScorecard scorecard, TimeProvider clock) : IPipelinePart
{
    private readonly Lock _lock = new();
    private readonly Random _dice = profile.Seed is { } seed ? new(seed) : new();

    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        if (profile.FaultsOf(route.Connector) is not { } faults)
        {
            return next;
        }

        var pipeline = PipelineOf(route.Connector, faults);
        return (call, cancellationToken) => pipeline.ExecuteAsync(
            async (asked, token) =>
            {
                var result = await next(asked, token);
                if (!route.Writes)
                {
                    return result;
                }

                scorecard.Reached(asked, result.Succeeded);
                return Throw() < faults.LostAnswers ? throw Lost(route.Connector) : result;
            },
            call,
            cancellationToken);
    }

    private ResiliencePipeline PipelineOf(string connector, ChaosFaults faults) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddChaosLatency(new ChaosLatencyStrategyOptions
        {
            InjectionRate = faults.Slow,
            Latency = faults.Late,
            Randomizer = Throw,
            OnLatencyInjected = _ =>
            {
                scorecard.Slowed();
                return default;
            },
        })
        .AddChaosFault(new ChaosFaultStrategyOptions
        {
            InjectionRate = faults.Faults,
            Randomizer = Throw,
            FaultGenerator = _ => ValueTask.FromResult<Exception?>(new ConnectorException(connector, ConnectorFailure.Unavailable, "it fails by order of the chaos profile.")),
            OnFaultInjected = _ =>
            {
                scorecard.Failed();
                return default;
            },
        })
        .Build();

    private ConnectorException Lost(string connector)
    {
        scorecard.Lost();
        return new(connector, ConnectorFailure.Uncertain, "its answer is lost by order of the chaos profile.");
    }

    private double Throw()
    {
        lock (_lock)
        {
            return _dice.NextDouble();
        }
    }
}
