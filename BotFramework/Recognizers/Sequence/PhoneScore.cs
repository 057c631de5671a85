namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>How much a run of digits and separators looks like a phone number, from 0 to 1.</summary>
internal static class PhoneScore
{
    public static double Of(ReadOnlySpan<char> number)
    {
        var digits = 0;
        var separators = 0;
        var longSeparators = 0;
        var longRuns = 0;
        var run = 0;
        var separator = 0;
        var tail = 0;
        var last = '\0';

        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
                run++;
                longRuns += run == 5 ? 1 : 0;
                tail = c == last ? tail + 1 : 1;
                last = c;
                separator = 0;
            }
            else
            {
                // A letter starts an extension; only the same digits in a row count as repeated.
                last = c is '-' or ' ' or '.' or '/' or '(' or ')' ? '\0' : last;
                run = 0;

                if (c is ' ' or '-' or '.' or '/')
                {
                    separator++;
                    separators += separator == 1 ? 1 : 0;
                    longSeparators += separator == 2 ? 1 : 0;
                }
            }
        }

        var country = number[0] == '+' || number.StartsWith("00") || number.StartsWith("(+") || number.StartsWith("(00");
        var points = 30.0 + (country ? 40 : number.Contains('(') ? 30 : 0) + (20 * Math.Min(separators, 3)) - (20 * longSeparators) + (10 * Math.Min(digits - 8, 3));
        points -= number.Contains('(') == number.Contains(')') ? 0 : 20;
        points -= tail >= 3 ? 10 * (tail - 2) : 0;
        points -= !number.ContainsAnyExceptInRange('0', '9') && digits > 11 ? 10 * (digits - 11) : 0;
        points -= longRuns > 1 ? 10 * (longRuns - 1) : 0;
        points -= LooksLikeDate(number) ? 40 : 0;
        points += digits == 7 && number.Length == 8 && number[3] == '-' ? 15 : 0;
        return Math.Clamp(points / 100, 0, 1);
    }

    // Two short groups and four digits, as in 82-10-1234.
    private static bool LooksLikeDate(ReadOnlySpan<char> number)
    {
        for (var i = 1; i + 9 < number.Length; i++)
        {
            if (number[i - 1] == '-' && char.IsAsciiDigit(number[i]) && char.IsAsciiDigit(number[i + 1]) && number[i + 2] == '-' && char.IsAsciiDigit(number[i + 3]) && char.IsAsciiDigit(number[i + 4]) && number[i + 5] == '-' &&
                !number.Slice(i + 6, 4).ContainsAnyExceptInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }
}
