using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>How activities are written as JSON.</summary>
public static class MessageSerializerSettings
{
    /// <summary>Card trees are deep, but not that deep.</summary>
    private const int MaxDepth = 128;

    /// <summary>Makes settings: nothing is written for null, times are in UTC, types are never named.</summary>
    /// <returns>New settings.</returns>
    public static JsonSerializerSettings Create() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = MaxDepth,
    };
}
