using System.Globalization;

namespace ChatBot.Dialogs.Voice;

/// <summary>
/// Puts a number into words with the noun in the form that the language wants beside it: <c>{0:plural:one|two|few|many|other}</c>,
/// in which <c>#</c> is the number. Arabic has a form for one, for two, for 3 to 10, for 11 to 99, and for all others; a language
/// with fewer names the same form more than once, or needs no such place.
/// </summary>
internal sealed class Counted(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    private const string Plural = "plural:";

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (arg is not int number || format?.StartsWith(Plural, StringComparison.Ordinal) is not true)
        {
            return arg is IFormattable formattable ? formattable.ToString(format, culture) : arg?.ToString() ?? "";
        }

        var forms = format[Plural.Length..].Split('|');
        return forms[Math.Min(FormOf(number), forms.Length - 1)].Replace("#", number.ToString(culture), StringComparison.Ordinal);
    }

    private static int FormOf(int number) => (number, number % 100) switch
    {
        (1, _) => 0,
        (2, _) => 1,
        (_, >= 3 and <= 10) => 2,
        (_, >= 11) => 3,
        _ => 4,
    };
}
