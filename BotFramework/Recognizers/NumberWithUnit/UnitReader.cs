using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Reads a number and its unit, or a unit and its number.</summary>
internal sealed class UnitReader(UnitLanguage language, bool currency)
{
    public bool TryRead(TokenStream tokens, int index, out UnitMatch match) =>
        TryReadPrefixed(tokens, index, out match) || TryReadSuffixed(tokens, index, out match) || TryReadAlone(tokens, index, out match);

    private static bool IsClosing(TokenStream tokens, int open, int index) =>
        (tokens.Is(open, '(') && tokens.Is(index, ')')) || (tokens.Is(open, '[') && tokens.Is(index, ']')) || (tokens.Is(open, '<') && tokens.Is(index, '>'));

    // "$ 10 million", "usd115", "c $ 100 and fifty"
    private bool TryReadPrefixed(TokenStream tokens, int index, out UnitMatch match)
    {
        match = default;

        if (!language.Prefixes.TryFind(tokens, index, out var unit, out var next) || TouchesBefore(tokens, index) ||
            !language.Numbers.TryRead(tokens, next, NumberReading.AfterWord | NumberReading.NoOver, out var number))
        {
            return false;
        }

        match = new UnitMatch(index, number.End, number.Value, unit);
        match = WithHundredths(tokens, match);
        return true;
    }

    private bool TryReadSuffixed(TokenStream tokens, int index, out UnitMatch match)
    {
        match = default;

        if (!language.Numbers.MayStart(tokens, index) || !TryReadNumber(tokens, index, out var number, out var unit, out var end))
        {
            return false;
        }

        match = new UnitMatch(index, end, number.Value, unit);
        match = WithPart(tokens, match);
        return true;
    }

    private bool TryReadNumber(TokenStream tokens, int index, out NumberMatch number, out Unit unit, out int end)
    {
        // Letters such as m and t are units here before they are millions.
        if (language.Numbers.TryRead(tokens, index, NumberReading.Glued | NumberReading.NoDigitSuffix | NumberReading.NoOver, out number) && TryReadUnit(tokens, number, out unit, out end))
        {
            return true;
        }

        unit = null;
        end = index;
        return currency && language.Numbers.TryRead(tokens, index, NumberReading.Glued | NumberReading.NoOver, out number) && TryReadUnit(tokens, number, out unit, out end);
    }

    private bool TryReadUnit(TokenStream tokens, NumberMatch number, out Unit unit, out int end)
    {
        var next = number.End;
        unit = null;
        end = next;

        if (IsPartOfName(tokens, number.First, number.Digits))
        {
            return false;
        }

        if (tokens.Is(next, '-') && tokens.Touches(next))
        {
            next++;
        }

        if (language.Of.TryFind(tokens, next, out _, out var afterOf))
        {
            next = afterOf;
        }

        var open = tokens.Is(next, '(') || tokens.Is(next, '[') || tokens.Is(next, '<') ? next++ : -1;

        if (!language.Suffixes.TryFind(tokens, next, out unit, out end))
        {
            return false;
        }

        if (open >= 0)
        {
            return IsClosing(tokens, open, end++);
        }

        return !IsCutOff(tokens, end) && !language.NotBefore.TryFind(tokens, end, out _, out _);
    }

    // "24703m212", "l-202"
    private static bool IsCutOff(TokenStream tokens, int end) =>
        tokens.Touches(end) && (tokens.IsDigits(end) || tokens.IsWord(end) && tokens.IsWord(end - 1) || tokens.Is(end, '-') && tokens.Touches(end + 1) && tokens.IsDigits(end + 1));

    // "scp-173 m"
    private static bool IsPartOfName(TokenStream tokens, int index, bool digits) =>
        digits && tokens.Touches(index) && tokens.Is(index - 1, '-') && tokens.Touches(index - 1) && tokens.IsWord(index - 2);

    // "3 dollars 50 cents", "5 feet and 2 inches"; for money the second unit may be missing.
    private UnitMatch WithPart(TokenStream tokens, UnitMatch match)
    {
        var next = match.End;

        if (language.Numbers.Language.And.TryFind(tokens, next, out _, out var afterAnd) || language.Numbers.Language.MixedAnd.TryFind(tokens, next, out _, out afterAnd))
        {
            next = afterAnd;
        }

        if (match.Unit.Whole is null && language.Numbers.TryRead(tokens, next, NumberReading.Glued | NumberReading.NoDigitSuffix | NumberReading.NoOver, out var number) && number.Value >= 0 &&
            TryReadUnit(tokens, number, out var unit, out var end) && unit.Whole == WholeOf(match.Unit) && number.Value < unit.PerWhole)
        {
            return match with { End = end, Value = match.Value + (number.Value / unit.PerWhole) };
        }

        return WithHundredths(tokens, match);
    }

    private static string WholeOf(Unit unit) => unit.Name;

    private UnitMatch WithHundredths(TokenStream tokens, UnitMatch match)
    {
        if (!currency || match.Unit.Whole is not null)
        {
            return match;
        }

        var next = match.End;
        var joined = language.Numbers.Language.And.TryFind(tokens, next, out _, out var afterAnd) || language.Numbers.Language.MixedAnd.TryFind(tokens, next, out _, out afterAnd);
        next = joined ? afterAnd : next;

        if (!language.Numbers.TryRead(tokens, next, NumberReading.IntegerOnly, out var number) || number.Value is < 1 or >= 100 || number.Digits && tokens[next].Length != 2 && !joined ||
            !joined && !number.Digits || !joined && tokens.IsDigits(match.End - 1) || TryReadUnit(tokens, number, out _, out _) || IsFollowed(tokens, number.End))
        {
            return match;
        }

        return match with { End = number.End, Value = match.Value + (number.Value / 100) };
    }

    // Another noun after it shows that it is another number.
    private static bool IsFollowed(TokenStream tokens, int index) => tokens.Is(index, '%') || tokens.Is(index, '$');

    private bool TryReadAlone(TokenStream tokens, int index, out UnitMatch match)
    {
        match = default;

        if (!language.Suffixes.TryFind(tokens, index, out var unit, out var end) || !unit.Alone || tokens.Touches(index) && tokens[index - 1].Kind != TokenKind.Symbol ||
            IsCutOff(tokens, end) || !tokens.IsWord(index) || tokens[end - 1].End - tokens[index].Start < 3 || tokens.Touches(end) && tokens.Is(end, '$'))
        {
            return false;
        }

        match = new UnitMatch(index, end, null, unit);
        return true;
    }

    private static bool TouchesBefore(TokenStream tokens, int index) => tokens.IsWord(index) && tokens.Touches(index) && tokens[index - 1].Kind != TokenKind.Symbol;
}
