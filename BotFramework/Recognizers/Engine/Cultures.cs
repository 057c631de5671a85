using System.Globalization;

namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Which language folder serves a culture, and how it writes numbers.</summary>
internal static class Cultures
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    // A culture is served by the folder of its language, so that a new folder needs no line here.
    private static readonly Dictionary<string, string> Languages = Culture.GetSupportedCultureCodes()
        .Where(static code => LanguageFile.HasFolder(code[..2]))
        .ToDictionary(static code => code, static code => code[..2]);

    /// <summary>The cultures with a folder of files.</summary>
    public static IEnumerable<string> Known => Languages.Keys;

    /// <summary>The cultures whose language has a file of this name.</summary>
    public static IEnumerable<string> With(string file) =>
        Languages.Where(culture => LanguageFile.Exists(culture.Value, file)).Select(culture => culture.Key);

    public static string LanguageOf(string culture) => Languages[culture];

    public static NumberFormatInfo FormatOf(string culture) => PointOf(culture) == '.' ? NumberFormatInfo.InvariantInfo : Comma;

    public static char PointOf(string culture) => culture is Culture.English or Culture.EnglishOthers or Culture.SpanishMexican ? '.' : ',';

    /// <summary>Fifteen significant digits, as the culture writes them.</summary>
    public static string Format(double value, NumberFormatInfo format) => value.ToString("G15", format);
}
