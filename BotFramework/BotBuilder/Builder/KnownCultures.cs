using System.Collections.Concurrent;
using System.Globalization;
using Culture = Microsoft.Recognizers.Text.Culture;

namespace Microsoft.Bot.Builder;

/// <summary>The cultures that activities may name, made once each: those the system has data for, and among them those a turn may run in.</summary>
internal static class KnownCultures
{
    /// <summary>The application's own list, in runtimeconfig.json: languages or cultures, with semicolons between, or a star for all that the system knows.</summary>
    public const string AllowedKey = "Microsoft.Bot.Builder.AllowedCultures";

    /// <summary>Names come from clients, so what is remembered of them has a limit.</summary>
    private const int RememberedNames = 1000;

    private const int LongestName = 85;

    private static readonly ConcurrentDictionary<string, CultureInfo> ByName = new(StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Allowed = AllowedBy(AppContext.GetData(AllowedKey) as string);

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

    /// <summary>Whether a client may have its turn run in a culture: how numbers and dates are read and written is otherwise the server's affair.</summary>
    public static bool MayBeCurrent(CultureInfo culture) => IsAllowed(culture, Allowed);

    /// <summary>The languages that prompts understand, unless the application has a list of its own.</summary>
    internal static HashSet<string> AllowedBy(string setting) => new(
        string.IsNullOrWhiteSpace(setting)
            ? Culture.SupportedCultures.Select(culture => culture.CultureCode.Split('-')[0])
            : setting.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    internal static bool IsAllowed(CultureInfo culture, HashSet<string> allowed) =>
        allowed.Contains(culture.Name) || allowed.Contains(culture.TwoLetterISOLanguageName) || allowed.Contains("*");

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
