using System.Collections.Frozen;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Sends each request on its way to the connector that is bound to it.</summary>
internal sealed class CapabilityInvoker(CapabilityDirectory directory, CapabilityPipeline pipeline, IServiceProvider services) : ICapabilities
{
    private readonly FrozenDictionary<Type, (CapabilityRoute Route, Delegate Step)> _steps = directory.StepsOf(pipeline, services);

    public Task<CapabilityResult<TAnswer>> InvokeAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (!_steps.TryGetValue(request.GetType(), out var way))
        {
            throw new InvalidOperationException($"{CapabilityFacts.Of(request.GetType()).Verb} is answered by no connector: ask {nameof(CanAnswer)} before.");
        }

        var step = (CapabilityStep<TAnswer>)way.Step;
        return step(new(way.Route, request, caller), cancellationToken).AsTask();
    }

    public bool CanAnswer(string verb) => _steps.Values.Any(way => way.Route.Verb == verb);
}
