using System.Collections.Concurrent;

namespace Microsoft.Bot.Builder;

/// <summary>Parts of bots that were registered for the whole process.</summary>
[Obsolete("Use BotComponent instead.")]
public class ComponentRegistration
{
    private static readonly ConcurrentDictionary<Type, object> Registered = new();

    /// <summary>Gets the registered parts.</summary>
    [Obsolete("Use BotComponent instead.")]
    public static IEnumerable<object> Components => Registered.Values;

    /// <summary>Registers a part; one of each type.</summary>
    /// <param name="componentRegistration">The part.</param>
    [Obsolete("Use BotComponent instead.")]
    public static void Add(ComponentRegistration componentRegistration)
    {
        ArgumentNullException.ThrowIfNull(componentRegistration);
        Registered[componentRegistration.GetType()] = componentRegistration;
    }
}
