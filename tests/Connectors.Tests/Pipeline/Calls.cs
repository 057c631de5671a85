using System.Reflection;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests.Pipeline;

/// <summary>Routes and calls for tests of one part alone.</summary>
internal static class Calls
{
    public static CapabilityRoute Route<TRequest>(CapabilityOptions? options = null, bool? repeatable = null, string connector = "Test")
    {
        var facts = typeof(TRequest).GetCustomAttribute<CapabilityAttribute>()!;
        return new(facts, options ?? new(), connector, repeatable ?? facts.Access is Access.Read);
    }

    /// <summary>Takes the last step's place: what the connector does, and how often it was asked.</summary>
    public sealed class Connector<TAnswer>(Func<CapabilityCall, CancellationToken, Task<CapabilityResult<TAnswer>>> answer)
        where TAnswer : class
    {
        private int _asked;

        public Connector(CapabilityResult<TAnswer> answer)
            : this((_, _) => Task.FromResult(answer))
        {
        }

        public int Asked => _asked;

        public CapabilityCall? Last { get; private set; }

        public CapabilityStep<TAnswer> Step => async (call, cancellationToken) =>
        {
            Interlocked.Increment(ref _asked);
            Last = call;
            return await answer(call, cancellationToken);
        };
    }

    /// <summary>The part in front of the connector, ready to be asked.</summary>
    public static Func<object, Caller, CancellationToken, Task<CapabilityResult<TAnswer>>> Before<TAnswer>(this IPipelinePart part, CapabilityRoute route, Connector<TAnswer> connector)
        where TAnswer : class
    {
        var step = part.Before(route, connector.Step);
        return (request, caller, cancellationToken) => step(new(route, request, caller), cancellationToken).AsTask();
    }
}
