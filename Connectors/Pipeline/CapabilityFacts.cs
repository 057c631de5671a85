using System.Collections.Concurrent;
using System.Reflection;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>What a capability's record says about itself, read once.</summary>
internal static class CapabilityFacts
{
    private static readonly ConcurrentDictionary<Type, CapabilityAttribute> Known = new();

    public static CapabilityAttribute Of(Type request) => Known.GetOrAdd(request, static type =>
        type.GetCustomAttribute<CapabilityAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} is asked as a capability, but has no [Capability] that names its verb."));
}
