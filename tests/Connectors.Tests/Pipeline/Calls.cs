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

        private Func<CapabilityCall, CancellationToken, Task<CapabilityResult<TAnswer>>>? _then;

        public int Asked => _asked;

        /// <summary>What it does from the second call on.</summary>
        public void Then(Func<CapabilityCall, CancellationToken, Task<CapabilityResult<TAnswer>>> then) => _then = then;

        public CapabilityCall? Last { get; private set; }

        public CapabilityStep<TAnswer> Step => async (call, cancellationToken) =>
        {
            var isFirst = Interlocked.Increment(ref _asked) == 1;
            Last = call;
            return await (isFirst ? answer : _then ?? answer)(call, cancellationToken);
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
