using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates in digits: 2016-11-07, 7/11/2016, 07.11.16, 4/22, 20161107.</summary>
internal static class DigitDates
{
    public static bool TryReadFull(DateTimeRun run, int index, out int end, out Moment moment)
    {
        var tokens = run.Tokens;
        moment = null;
        end = index + 5;

        if (!tokens.IsDigits(index) || IsAfterDigits(tokens, index))
        {
            return false;
        }

        if (tokens[index].Length == 8)
        {
            end = index + 1;
            return !(tokens.Touches(end) && tokens.IsWord(end)) && TryReadCompact(run, tokens.Span(index), out moment);
        }

        if (TryReadSpaced(run, index, out moment))
        {
            end = index + 3;
            return true;
        }

        if (!IsSeparated(tokens, index, out var separator) || !IsSeparated(tokens, index + 2, out var second) || separator != second)
        {
            return false;
        }

        if (tokens.Touches(end) && (tokens.IsWord(end) && tokens.Span(end) is not "t" || (tokens.Is(end, '/') || tokens.Is(end, '.')) && tokens.Touches(end + 1) && tokens.IsDigits(end + 1)))
        {
            return false;
        }

        return TryMake(run, tokens, index, index + 2, index + 4, out moment);
    }

    public static bool TryReadSlashed(DateTimeRun run, int index, out int end, out Moment moment) => TryReadTwo(run, index, true, out end, out moment);

    public static bool TryReadDotted(DateTimeRun run, int index, out int end, out Moment moment) => TryReadTwo(run, index, false, out end, out moment);

    public static bool TryReadYearMonth(DateTimeRun run, int index, out int end, out Moment moment)
    {
        var tokens = run.Tokens;
        moment = null;
        end = index + 3;

        if (!tokens.IsDigits(index) || IsAfterDigits(tokens, index) || !IsSeparated(tokens, index, out var separator) || separator == '.' || IsContinued(tokens, end) || tokens.Touches(end) && tokens.Is(end, '-') || tokens.Touches(index) && tokens.Is(index - 1, '-'))
        {
            return false;
        }

        var (first, second) = (tokens[index].Length, tokens[index + 2].Length);

        if (first == 4 && second <= 2)
        {
            moment = Month(run, DateTimeTerminals.Int(tokens, index), DateTimeTerminals.Int(tokens, index + 2));
        }
        else if (first <= 2 && second == 4)
        {
            moment = Month(run, DateTimeTerminals.Int(tokens, index + 2), DateTimeTerminals.Int(tokens, index));
        }

        return moment is not null;
    }

    private static Moment Month(DateTimeRun run, int year, int month) => year is >= 1500 and <= 2100 ? Moments.Month(run.Reference, year, month) : null;

    private static bool TryReadTwo(DateTimeRun run, int index, bool slash, out int end, out Moment moment)
    {
        var tokens = run.Tokens;
        moment = null;
        end = index + 3;

        if (!tokens.IsDigits(index) || tokens[index].Length > 2 || DateTimeTerminals.IsEmbedded(tokens, index) && !IsSeparated(tokens, index, out _) || IsAfterDigits(tokens, index) ||
            !IsSeparated(tokens, index, out var separator) || tokens[index + 2].Length > 2 || (separator == '/') != slash || IsContinued(tokens, end) ||
            (separator == '-' && tokens.Touches(end) && tokens.Is(end, '-')) || tokens.Touches(end) && tokens.Is(end, '%'))
        {
            return false;
        }

        var (a, b) = (DateTimeTerminals.Int(tokens, index), DateTimeTerminals.Int(tokens, index + 2));
        var (day, month) = Order(run, a, b);
        moment = Moments.Date(run.Reference, null, month, day);
        return moment is not null;
    }

    private static (int Day, int Month) Order(DateTimeRun run, int first, int second)
    {
        var (day, month) = run.DayFirst ? (first, second) : (second, first);
        return month > 12 && day <= 12 ? (month, day) : (day, month);
    }

    // Digits before it, joined by a separator, make it part of something longer.
    private static bool IsAfterDigits(TokenStream tokens, int index)
    {
        if (!tokens.Touches(index))
        {
            return false;
        }

        var before = index - 1;
        return tokens[before].Kind == TokenKind.Word || tokens.Is(before, '$') ||
            (tokens.Is(before, '/') || tokens.Is(before, '.') || tokens.Is(before, ',') || tokens.Is(before, ':')) && tokens.Touches(before) && tokens.IsDigits(before - 1) ||
            tokens.Is(before, '-') && tokens.Touches(before) && tokens.IsDigits(before - 1) && tokens[before - 1].Length == 3;
    }

    private static bool IsContinued(TokenStream tokens, int end) =>
        tokens.Touches(end) && (tokens.IsWord(end) || (tokens.Is(end, '/') || tokens.Is(end, '.') || tokens.Is(end, ',')) && tokens.Touches(end + 1) && tokens.IsDigits(end + 1));

    private static bool IsSeparated(TokenStream tokens, int index, out char separator)
    {
        separator = index + 1 < tokens.Count && tokens[index + 1].Length == 1 ? tokens.Text[tokens[index + 1].Start] : ' ';
        return separator is '-' or '/' or '.' && tokens.Touches(index + 1) && tokens.Touches(index + 2) && tokens.IsDigits(index + 2);
    }

    private static bool TryReadCompact(DateTimeRun run, ReadOnlySpan<char> digits, out Moment moment)
    {
        var year = int.Parse(digits[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        var month = int.Parse(digits[4..6], NumberStyles.None, CultureInfo.InvariantCulture);
        var day = int.Parse(digits[6..], NumberStyles.None, CultureInfo.InvariantCulture);
        moment = year is >= 1500 and <= 2100 && Calendar.IsValid(year, month, day) ? Moments.Date(run.Reference, year, month, day) : null;
        return moment is not null;
    }

    private static bool TryReadSpaced(DateTimeRun run, int index, out Moment moment)
    {
        var tokens = run.Tokens;
        moment = null;

        if (tokens[index].Length != 4 || !tokens.IsDigits(index + 1) || !tokens.IsDigits(index + 2) || tokens[index + 1].Length != 2 || tokens[index + 2].Length != 2)
        {
            return false;
        }

        var (year, month, day) = (DateTimeTerminals.Int(tokens, index), DateTimeTerminals.Int(tokens, index + 1), DateTimeTerminals.Int(tokens, index + 2));
        moment = year is >= 1500 and <= 2100 && Calendar.IsValid(year, month, day) ? Moments.Date(run.Reference, year, month, day) : null;
        return moment is not null;
    }

    private static bool TryMake(DateTimeRun run, TokenStream tokens, int first, int second, int third, out Moment moment)
    {
        var (a, b, c) = (DateTimeTerminals.Int(tokens, first), DateTimeTerminals.Int(tokens, second), DateTimeTerminals.Int(tokens, third));
        moment = null;

        if (tokens[first].Length == 4 && tokens[second].Length <= 2 && tokens[third].Length <= 2 && a is >= 1500 and <= 2100)
        {
            moment = Moments.Date(run.Reference, a, b, c) ?? Moments.Date(run.Reference, a, c, b);
            return moment is not null;
        }

        if (tokens[first].Length > 2 || tokens[second].Length > 2 || tokens[third].Length is not (2 or 4))
        {
            return false;
        }

        var (day, month) = Order(run, a, b);

        if (tokens[third].Length == 4)
        {
            moment = c is >= 1500 and <= 2100 ? Moments.Date(run.Reference, c, month, day) : null;
            return moment is not null;
        }

        var year = DateActions.TwoDigitYear(c);
        moment = year < 100 ? EitherCentury(year, month, day) : Moments.Date(run.Reference, year, month, day);
        return moment is not null;
    }

    // 30 to 39 may be of either century.
    private static Moment EitherCentury(int year, int month, int day) =>
        Calendar.IsValid(1900 + year, month, day) && Calendar.IsValid(2000 + year, month, day)
            ? Moments.Definite(new System.DateTime(1900 + year, month, day)) with
            {
                Timex = string.Create(CultureInfo.InvariantCulture, $"XX{year:00}-{month:00}-{day:00}"),
                Future = new System.DateTime(2000 + year, month, day),
            }
            : null;
}
