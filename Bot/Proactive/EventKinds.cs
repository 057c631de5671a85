using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Proactive;

/// <summary>The names of business events in settings, subscriptions and on the timeline: <c>order_shipped</c>.</summary>
internal static class EventKinds
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(BusinessEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    public static IReadOnlyList<string> All { get; } = [.. Names.Values.Order(StringComparer.Ordinal)];

    public static string NameOf(BusinessEvent happened) => Names[happened.GetType()];

    /// <summary>The same as for the event itself, by its kind's name; null where there is no such kind.</summary>
    public static string? KeyOf(string source, string kind, string id) =>
        Names.FirstOrDefault(known => known.Value == kind).Key is { } type ? $"{source}|{id}|{type.Name}" : null;

    /// <summary>The same for the same event of the same sender, however often it is told.</summary>
    public static string KeyOf(string source, BusinessEvent happened) => $"{source}|{happened.Id}|{happened.GetType().Name}";
}
