using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs;

/// <summary>Reads what an earlier version of the bot may have written, or a damaged store: what cannot be read is absent, and nothing throws.</summary>
internal static class StoredState
{
    private static readonly JsonSerializer PartByPart = JsonSerializer.Create(new JsonSerializerSettings { Error = (_, error) => error.ErrorContext.Handled = true });

    /// <summary>What stands under a key; the default when there is nothing, or nothing of that type.</summary>
    public static T? Read<T>(IDictionary<string, object>? state, string key) =>
        state is not null && state.TryGetValue(key, out var kept) && TryRead<T>(kept, out var value) ? value : default;

    /// <summary>Reads a value as a type. False when it cannot be read as a whole.</summary>
    public static bool TryRead<T>(object? kept, out T? value)
    {
        var isRead = TryRead(kept, typeof(T), out var found);
        value = isRead ? (T?)found : default;
        return isRead;
    }

    /// <summary>Reads a value as a type. False when it cannot be read as a whole.</summary>
    public static bool TryRead(object? kept, Type type, out object? value)
    {
        try
        {
            value = kept is null || type.IsInstanceOfType(kept) ? kept : TokenOf(kept).ToObject(type);
            return value is not null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>Reads what can be read of a value, and leaves out the rest.</summary>
    public static object? ReadWhatIsLeft(object? kept, Type type)
    {
        try
        {
            return kept is null || type.IsInstanceOfType(kept) ? kept : TokenOf(kept).ToObject(type, PartByPart);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    // What came from the store is a token already; making one of it again would copy the whole of it.
    private static JToken TokenOf(object kept) => kept as JToken ?? JToken.FromObject(kept);
}
