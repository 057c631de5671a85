using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>What a capability's record says about itself, read once.</summary>
internal static class CapabilityFacts
{
    private static readonly ConcurrentDictionary<Type, CapabilityAttribute> Known = new();

    /// <summary>Every capability's request record, by its verb.</summary>
    public static FrozenDictionary<string, Type> Verbs { get; } = typeof(CapabilityFacts).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(CapabilityAttribute), inherit: false))
        .ToFrozenDictionary(type => Of(type).Verb, StringComparer.OrdinalIgnoreCase);

    public static CapabilityAttribute Of(Type request) => Known.GetOrAdd(request, static type =>
        type.GetCustomAttribute<CapabilityAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} is asked as a capability, but has no [Capability] that names its verb."));
}
