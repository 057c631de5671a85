using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>The cultures that the system has data for, looked up by the names that activities carry.</summary>
internal static class KnownCultures
{
    /// <summary>Names come from clients, so what is remembered of them has a limit.</summary>
    private const int RememberedNames = 1000;

    private const int LongestName = 85;

    private static readonly ConcurrentDictionary<string, CultureInfo> ByName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a culture, or null when the system does not know the name.</summary>
    public static CultureInfo Find(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        if (!ByName.TryGetValue(name, out var culture))
        {
            culture = LookUp(name);
            if (ByName.Count < RememberedNames)
            {
                ByName.TryAdd(name, culture);
            }
        }

        return culture;
    }

    private static CultureInfo LookUp(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
