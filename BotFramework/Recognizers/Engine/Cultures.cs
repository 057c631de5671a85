using System.Globalization;

namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Which language folder serves a culture, and how it writes numbers.</summary>
internal static class Cultures
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>The cultures whose language has a folder of files; a new folder needs no line here.</summary>
    public static string[] Known { get; } = Array.FindAll(Culture.GetSupportedCultureCodes(), code => LanguageFile.HasFolder(LanguageOf(code)));

    /// <summary>The cultures whose language has a file of this name, but for those that fall back to another of their language.</summary>
    public static string[] With(string file, params string[] without) =>
        Array.FindAll(Known, culture => Array.IndexOf(without, culture) < 0 && LanguageFile.Exists(LanguageOf(culture), file));

    public static string LanguageOf(string culture) => culture[..2];

    public static NumberFormatInfo FormatOf(string culture) => PointOf(culture) == '.' ? NumberFormatInfo.InvariantInfo : Comma;

    public static char PointOf(string culture) => culture is Culture.English or Culture.EnglishOthers or Culture.SpanishMexican ? '.' : ',';

    /// <summary>Fifteen significant digits, as the culture writes them.</summary>
    public static string Format(double value, NumberFormatInfo format) => value.ToString("G15", format);
}
