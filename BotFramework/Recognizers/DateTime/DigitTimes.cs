using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads times in digits: 7:30, 17:49:19, 9.30, 0730.</summary>
internal static class DigitTimes
{
    public static bool TryReadColon(DateTimeRun run, int index, out int end, out Moment moment) => TryRead(run.Tokens, index, ':', out end, out moment);

    public static bool TryReadDotted(DateTimeRun run, int index, out int end, out Moment moment) => TryRead(run.Tokens, index, '.', out end, out moment);

    public static bool TryReadFourDigits(DateTimeRun run, int index, out int end, out Moment moment)
    {
        var tokens = run.Tokens;
        moment = null;
        end = index + 1;

        if (!tokens.IsDigits(index) || tokens[index].Length != 4 || DateTimeTerminals.IsEmbedded(tokens, index))
        {
            return false;
        }

        var number = DateTimeTerminals.Int(tokens, index);
        var (hour, minute) = (number / 100, number % 100);

        if (hour > 23 || minute > 59)
        {
            return false;
        }

        moment = Moments.Time(new Clock(hour, minute, null, hour is > 0 and <= 12));
        return true;
    }

    private static bool TryRead(TokenStream tokens, int index, char separator, out int end, out Moment moment)
    {
        moment = null;
        end = index + 3;

        if (!tokens.IsDigits(index) || tokens[index].Length > 2 || IsAfterDigits(tokens, index) || !IsPart(tokens, index + 1, separator))
        {
            return false;
        }

        var (hour, minute) = (DateTimeTerminals.Int(tokens, index), DateTimeTerminals.Int(tokens, index + 2));
        int? second = null;

        if (IsPart(tokens, end, separator))
        {
            second = DateTimeTerminals.Int(tokens, end + 1);
            end += 2;
        }

        if (hour > 24 || minute > 59 || second > 59 || tokens.Touches(end) && (tokens.Is(end, ':') && tokens.Touches(end + 1) && tokens.IsDigits(end + 1) || tokens.Is(end, '/') || tokens.Is(end, '%')))
        {
            return false;
        }

        moment = Moments.Time(new Clock(hour % 24, minute, second, hour is > 0 and <= 12));
        return true;
    }

    private static bool IsAfterDigits(TokenStream tokens, int index) =>
        tokens.Touches(index) && (tokens.IsDigits(index - 1) || tokens.Is(index - 1, ':') || tokens.Is(index - 1, '.') && tokens.IsDigits(index - 2) || tokens.Is(index - 1, '$'));

    private static bool IsPart(TokenStream tokens, int index, char separator) =>
        tokens.Is(index, separator) && tokens.Touches(index) && tokens.IsDigits(index + 1) && tokens.Touches(index + 1) && tokens[index + 1].Length == 2;
}
