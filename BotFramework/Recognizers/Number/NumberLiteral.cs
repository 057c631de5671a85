using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads numbers written in digits: 1,234.5, 1.234,5, 40 000, 3/4, 1e10, 2.5^-1.</summary>
internal static class NumberLiteral
{
    private const int MaxGroups = 12;

    /// <summary>Reads digits with their separators; fractions and powers are left to the caller.</summary>
    /// <param name="grouped">Whether separators of thousands were seen.</param>
    public static bool TryReadPlain(TokenStream tokens, int index, char point, out double value, out int end, out bool grouped)
    {
        var mark = point == '.' ? ',' : '.';
        grouped = false;

        if (!tokens.IsDigits(index))
        {
            return TryReadPointFirst(tokens, index, out value, out end);
        }

        var inside = IsJoinedBefore(tokens, index);
        end = index + 1;
        var zero = tokens.Text[tokens[index].Start] == '0';

        if (!inside && !zero && TryReadGroups(tokens, index, mark, point, out end, out var fractional) ||
            !inside && !zero && TryReadGroups(tokens, index, point, mark, out end, out fractional) && (fractional || end > index + 3))
        {
            grouped = true;
            value = Value(tokens, index, end, fractional ? end - 2 : end);
            return true;
        }

        if (!inside && IsJoined(tokens, index + 1) && !IsJoined(tokens, index + 3))
        {
            end = index + 3;
            value = Value(tokens, index, end, index + 1);
            return true;
        }

        if (TryReadSpacedGroups(tokens, index, out end))
        {
            grouped = true;
            var last = end;

            if (tokens.Is(last, point) && IsJoined(tokens, last))
            {
                end += 2;
            }

            value = Value(tokens, index, end, last);
            return true;
        }

        end = index + 1;
        value = Value(tokens, index, end, end);
        return true;
    }

    /// <summary>Whether a separator with digits on both sides stands here.</summary>
    public static bool IsJoined(TokenStream tokens, int index) =>
        index + 1 < tokens.Count && (tokens.Is(index, '.') || tokens.Is(index, ',')) &&
        tokens.Touches(index) && tokens.IsDigits(index - 1) && tokens.Touches(index + 1) && tokens.IsDigits(index + 1);

    public static bool TryReadFraction(TokenStream tokens, int index, out double value, out int end)
    {
        end = index + 3;
        value = 0;

        if (!tokens.IsDigits(index) || !tokens.Is(index + 1, '/') || !tokens.Touches(index + 1) || !tokens.IsDigits(index + 2) || !tokens.Touches(index + 2))
        {
            return false;
        }

        if ((tokens.Is(index - 1, '/') || tokens.Is(index - 1, '-') || tokens.Is(index - 1, '.')) && tokens.Touches(index) && tokens.IsDigits(index - 2) ||
            tokens.Is(end, '/') && tokens.Touches(end) && tokens.IsDigits(end + 1))
        {
            return false;
        }

        var divisor = Parse(tokens.Span(index + 2));
        value = Parse(tokens.Span(index)) / divisor;
        return divisor != 0;
    }

    /// <summary>Reads e+14 or ^-2 after a number.</summary>
    public static bool TryReadPower(TokenStream tokens, int index, double number, out double value, out int end)
    {
        value = number;
        end = index;
        var exponent = tokens.IsWord(index) && tokens[index].Length == 1 && tokens.Text[tokens[index].Start] == 'e';

        if (!tokens.Touches(index) || (!exponent && !tokens.Is(index, '^')))
        {
            return false;
        }

        var next = index + 1;
        var sign = 1;

        while (next <= index + 2 && tokens.Touches(next) && (tokens.Is(next, '+') || tokens.Is(next, '-')))
        {
            sign = tokens.Is(next, '-') ? -sign : sign;
            next++;
        }

        if (!tokens.Touches(next) || !tokens.IsDigits(next) || tokens[next].Length > 4)
        {
            return false;
        }

        var power = sign * Parse(tokens.Span(next));
        value = exponent ? number * Math.Pow(10, power) : Math.Pow(number, power);
        end = next + 1;
        return true;
    }

    /// <summary>One character such as ½.</summary>
    public static bool TryReadSymbol(TokenStream tokens, int index, out double value)
    {
        value = 0;

        if (index >= tokens.Count || tokens[index].Kind != TokenKind.Symbol || tokens.Text[tokens[index].Start] < '\u00bc')
        {
            return false;
        }

        var symbol = tokens.Text[tokens[index].Start];

        if (CharUnicodeInfo.GetUnicodeCategory(symbol) != UnicodeCategory.OtherNumber)
        {
            return false;
        }

        value = CharUnicodeInfo.GetNumericValue(symbol);
        return value is > 0 and < 1;
    }

    public static double Parse(ReadOnlySpan<char> digits) => double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsJoinedBefore(TokenStream tokens, int index) => index >= 2 && IsJoined(tokens, index - 1);

    private static bool TryReadPointFirst(TokenStream tokens, int index, out double value, out int end)
    {
        value = 0;
        end = index + 2;

        if ((!tokens.Is(index, '.') && !tokens.Is(index, ',')) || !tokens.IsDigits(index + 1) || !tokens.Touches(index + 1))
        {
            return false;
        }

        if (tokens.Touches(index) && tokens[index - 1].Kind != TokenKind.Symbol || IsJoined(tokens, index + 2))
        {
            return false;
        }

        value = Value(tokens, index, end, index);
        return true;
    }

    private static bool TryReadGroups(TokenStream tokens, int index, char mark, char point, out int end, out bool fractional)
    {
        end = index + 1;
        fractional = false;

        if (tokens[index].Length > 3)
        {
            return false;
        }

        while (tokens.Is(end, mark) && IsJoined(tokens, end) && tokens[end + 1].Length == 3)
        {
            end += 2;
        }

        if (end == index + 1)
        {
            return false;
        }

        if (tokens.Is(end, point) && IsJoined(tokens, end))
        {
            end += 2;
            fractional = true;
        }

        return true;
    }

    private static bool TryReadSpacedGroups(TokenStream tokens, int index, out int end)
    {
        end = index + 1;

        if (tokens[index].Length > 3 || tokens.Text[tokens[index].Start] == '0' || tokens.Touches(index) && tokens[index - 1].Kind != TokenKind.Symbol)
        {
            return false;
        }

        while (tokens.IsDigits(end) && tokens[end].Length == 3 && tokens[end].Start == tokens[end - 1].End + 1)
        {
            end++;
        }

        return end > index + 1;
    }

    // The digits before and after the token at which the decimals begin, separators left out.
    private static double Value(TokenStream tokens, int first, int end, int pointAt)
    {
        Span<char> buffer = stackalloc char[330];
        var length = 0;

        for (var i = first; i < end; i++)
        {
            if (i == pointAt)
            {
                buffer[length++] = '.';
            }

            if (tokens.IsDigits(i))
            {
                var digits = tokens.Span(i);

                if (length + digits.Length >= buffer.Length)
                {
                    // More digits than a double can hold.
                    return double.Parse(tokens.Span(first)[..Math.Min(300, tokens[first].Length)], CultureInfo.InvariantCulture) * Math.Pow(10, Math.Max(0, tokens[first].Length - 300));
                }

                digits.CopyTo(buffer[length..]);
                length += digits.Length;
            }
        }

        return double.Parse(buffer[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
