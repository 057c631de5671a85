using System.Globalization;

namespace ChatBot.Dialogs.UpdateContact;

/// <summary>Countries as people call them.</summary>
internal static class CountryNames
{
    private static readonly Lazy<Dictionary<string, string>> Codes = new(ReadCodes);

    /// <summary>The ISO 3166-1 code of two letters for a country's name, in English or its own language, or for the code itself; null for no country.</summary>
    public static string? FindCode(string text) => Codes.Value.GetValueOrDefault(Plain(text));

    /// <summary>The country's English name.</summary>
    public static string NameOf(string code) => new RegionInfo(code).EnglishName;

    private static Dictionary<string, string> ReadCodes()
    {
        // What people say beside the official names.
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["UK"] = "GB",
            ["Great Britain"] = "GB",
            ["Britain"] = "GB",
            ["England"] = "GB",
            ["Scotland"] = "GB",
            ["Wales"] = "GB",
            ["USA"] = "US",
            ["America"] = "US",
            ["United States of America"] = "US",
            ["Holland"] = "NL",
            ["Turkey"] = "TR",
        };

        foreach (var region in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name)))
        {
            // Some regions are no countries: 001 is the world.
            if (region.TwoLetterISORegionName is { Length: 2 } code && code.All(char.IsAsciiLetterUpper))
            {
                codes.TryAdd(code, code);
                codes.TryAdd(region.ThreeLetterISORegionName, code);
                codes.TryAdd(Plain(region.EnglishName), code);
                codes.TryAdd(Plain(region.NativeName), code);
            }
        }

        return codes;
    }

    private static string Plain(string text)
    {
        var name = text.Trim().TrimEnd('.', '!').Replace("&", "and", StringComparison.Ordinal);
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
    }
}
