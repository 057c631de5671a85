using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

[Flags]
internal enum NumberReading
{
    None = 0,

    /// <summary>Letters may follow the digits without a space, as in 5kg.</summary>
    Glued = 1,

    /// <summary>Leave "one out of three" to the percentage model.</summary>
    NoOver = 2,

    /// <summary>Whole numbers only.</summary>
    IntegerOnly = 4,

    /// <summary>Letters such as k and m are units here and not thousands and millions.</summary>
    NoDigitSuffix = 8,

    /// <summary>A unit may stand right before the digits, as in USD115.</summary>
    AfterWord = 16,
}

/// <summary>Reads one number at a token. Each reading looks at a bounded number of tokens.</summary>
internal sealed class NumberReader(NumberLanguage language, char point)
{
    private const int MaxParts = 32;
    private const int MaxDecimals = 20;

    public NumberLanguage Language { get; } = language;

    /// <summary>The number that begins at a token, as long as possible.</summary>
    public bool TryRead(TokenStream tokens, int index, NumberReading reading, out NumberMatch match)
    {
        match = default;

        if (!MayStart(tokens, index))
        {
            return false;
        }

        var start = index;
        var negative = TryReadSign(tokens, ref index);

        if (!TryReadUnsigned(tokens, index, reading, out var number) || (negative && !IsSignOf(tokens, start, index, number)))
        {
            return false;
        }

        match = number with { First = start, Value = negative ? -number.Value : number.Value };
        return true;
    }

    /// <summary>The ordinal that begins at a token: 3rd, twenty-first.</summary>
    public bool TryReadOrdinal(TokenStream tokens, int index, out NumberMatch match)
    {
        match = default;

        if (tokens.IsDigits(index))
        {
            if (Language.OrdinalSuffix.TryFind(tokens, index + 1, out _, out var end) && tokens.Touches(index + 1) && !TouchesWordBefore(tokens, index) && tokens[index].Length <= 15 ||
                Language.OrdinalDot && tokens.Is(index + 1, '.') && tokens.Touches(index + 1) && tokens[index].Length <= 4 &&
                !NumberLiteral.IsJoined(tokens, index + 1) && !TouchesWordBefore(tokens, index) && tokens.IsWord(end = index + 2))
            {
                match = new NumberMatch(index, end, NumberLiteral.Parse(tokens.Span(index)), NumberSubtype.None, true) { Digits = true };
                return true;
            }

            if (!Language.Words.MayStart(index + 1 < tokens.Count ? tokens[index + 1].Id : 0))
            {
                return false;
            }
        }

        return TryReadSum(tokens, index, true, NumberReading.None, out match) && match.Ordinal && !(match.End == index + 1 && IsArticleBefore(tokens, index) && match.Value >= 1000);
    }

    /// <summary>Whether a number can begin here; quick, so that most words cost nothing.</summary>
    public bool MayStart(TokenStream tokens, int index)
    {
        if (index >= tokens.Count)
        {
            return false;
        }

        ref readonly var token = ref tokens[index];

        return token.Kind switch
        {
            TokenKind.Digits => true,
            TokenKind.Word => Language.Words.MayStart(token.Id) || Language.Minus.MayStart(token.Id) || Language.Compounds && token.Id == Vocabulary.Unknown,
            _ => tokens.Text[token.Start] is '-' or '.' or ',' or >= '\u00bc' || Language.Minus.MayStart(token.Id),
        };
    }

    private bool TryReadSign(TokenStream tokens, ref int index)
    {
        if (tokens.Is(index, '-') || Language.Minus.MayStart(tokens[index].Id))
        {
            if (Language.Minus.TryFind(tokens, index, out _, out var end))
            {
                index = end;
                return true;
            }

            if (tokens.Is(index, '-'))
            {
                index++;
                return true;
            }
        }

        return false;
    }

    // A dash before digits is a sign unless it joins them to what stands before.
    private static bool IsSignOf(TokenStream tokens, int sign, int index, NumberMatch number)
    {
        if (!tokens.Is(sign, '-'))
        {
            return true;
        }

        if (!number.Digits || tokens[index].Start > tokens[sign].End + 1)
        {
            return false;
        }

        if (tokens.Touches(sign))
        {
            return tokens[sign - 1].Kind == TokenKind.Symbol && !tokens.Is(sign - 1, '-') && !tokens.Is(sign - 1, ')');
        }

        return sign == 0 || tokens.Touches(index) || tokens[sign - 1].Kind == TokenKind.Symbol;
    }

    private static bool TouchesWordBefore(TokenStream tokens, int index) => tokens.Touches(index) && tokens.IsWord(index - 1);

    private bool TryReadUnsigned(TokenStream tokens, int index, NumberReading reading, out NumberMatch match)
    {
        match = default;

        if (index >= tokens.Count)
        {
            return false;
        }

        if (NumberLiteral.TryReadSymbol(tokens, index, out var symbol))
        {
            match = new NumberMatch(index, index + 1, symbol, NumberSubtype.Fraction) { Digits = true };
            return true;
        }

        if (Language.Words.TryFind(tokens, index, out var word, out var end) && word.Kind == NumberWordKind.Fraction)
        {
            return TryReadFractionWord(tokens, index, end, word.Value, out match);
        }

        if ((reading & NumberReading.IntegerOnly) == 0 && TryReadSimpleFraction(tokens, index, out match))
        {
            match = WithMultiplier(tokens, match);
            return true;
        }

        if (!TryReadSum(tokens, index, false, reading, out match))
        {
            return false;
        }

        if ((reading & NumberReading.IntegerOnly) == 0)
        {
            match = WithDecimals(tokens, match);
            match = WithMixed(tokens, match);
            match = (reading & NumberReading.NoOver) == 0 ? WithOver(tokens, match) : match;
        }

        return true;
    }

    // half, half a dozen, half a million, anderthalb
    private bool TryReadFractionWord(TokenStream tokens, int index, int end, double value, out NumberMatch match)
    {
        match = new NumberMatch(index, end, value, NumberSubtype.Fraction);
        var next = tokens.Is(end, '-') ? end + 1 : end;

        if (Language.Words.TryFind(tokens, next, out var article, out var afterArticle) && article.Kind == NumberWordKind.Article)
        {
            next = afterArticle;
        }

        if (Language.Words.TryFind(tokens, next, out var factor, out var after) && factor.Kind is NumberWordKind.Multiplier or NumberWordKind.Dozen)
        {
            var subtype = factor.Kind == NumberWordKind.Dozen ? NumberSubtype.Integer : NumberSubtype.Fraction;
            match = new NumberMatch(index, after, value * factor.Value, subtype) { Multiplier = factor.Value };
        }

        return true;
    }

    private NumberMatch WithMultiplier(TokenStream tokens, NumberMatch match)
    {
        var next = tokens.Is(match.End, '-') ? match.End + 1 : match.End;
        return match.Multiplier < double.MaxValue && Language.Words.TryFind(tokens, next, out var factor, out var after) && (factor.Kind is NumberWordKind.Multiplier && factor.Value >= 1000 || factor.Kind is NumberWordKind.Dozen)
            ? match with { End = after, Value = match.Value * factor.Value, Multiplier = factor.Value }
            : match;
    }

    // three fifths, one-eighth, a quarter, 3/4
    private bool TryReadSimpleFraction(TokenStream tokens, int index, out NumberMatch match)
    {
        match = default;

        if (index >= tokens.Count)
        {
            return false;
        }

        if (NumberLiteral.TryReadFraction(tokens, index, out var literal, out var literalEnd))
        {
            match = new NumberMatch(index, literalEnd, literal, NumberSubtype.Fraction) { Digits = true };
            return !(tokens.Touches(literalEnd) && tokens.IsWord(literalEnd)) && !TouchesWordBefore(tokens, index);
        }

        double numerator;
        int next;
        double rest = 0;
        double restMultiplier = 1;
        var article = false;
        var digits = false;
        Span<NumberSum.Part> parts = stackalloc NumberSum.Part[MaxParts];

        if (Language.Words.TryFind(tokens, index, out var word, out next) && word.Kind == NumberWordKind.Article)
        {
            numerator = 1;
            article = true;
        }
        else
        {
            var sum = new NumberSum(parts);

            if (!TryReadParts(tokens, index, false, NumberReading.None, ref sum, out next, out _, out digits, out var joinedAt))
            {
                return false;
            }

            numerator = sum.Total;

            if (joinedAt > 0 && (Language.MixedByAnd || !Language.AndTens))
            {
                rest = sum.Total;

                for (var i = joinedAt; i < sum.Count; i++)
                {
                    rest -= sum[i].Value;
                }

                restMultiplier = sum[joinedAt - 1].Multiplier >= 1e6 ? sum[joinedAt - 1].Multiplier : 1;
            }
        }

        var one = numerator == 1;

        if (digits && !one && !Language.AnyFraction && !tokens.IsWord(next))
        {
            return false;
        }

        if (!TryReadDenominator(tokens, next, one, out var denominator, out var end) || denominator < 2 || digits && !article && denominator > 10)
        {
            return false;
        }

        match = new NumberMatch(index, end, numerator / denominator, NumberSubtype.Fraction);

        // "two hundred and fifty-four hundredths" is 200 and 54/100; "one hundred and thirty fifths" is 130/5.
        if (rest > 0 && numerator - rest < denominator)
        {
            var part = (numerator - rest) / denominator;
            var factored = WithMultiplier(tokens, match with { Value = part });
            match = factored with { Value = rest + (factored.End > end ? factored.Value : part * restMultiplier), Multiplier = double.MaxValue };
        }

        return true;
    }

    private bool TryReadDenominator(TokenStream tokens, int index, bool one, out double value, out int end)
    {
        var start = tokens.Is(index, '-') ? index + 1 : index;
        value = 0;
        end = start;

        if (start >= tokens.Count)
        {
            return false;
        }

        if (Language.Words.TryFind(tokens, start, out var word, out end))
        {
            switch (word.Kind)
            {
                case NumberWordKind.Denominator:
                    value = word.Value;
                    return true;
                case NumberWordKind.Fraction when word.Value == 0.5:
                    value = 2;
                    return true;
                case NumberWordKind.Ordinal or NumberWordKind.OrdinalMultiplier when one || Language.AnyFraction:
                    value = word.Value;
                    return value > 2;
            }
        }
        else if (Language.TryReadCompound(tokens.Span(start), out word) && word.Kind == NumberWordKind.Ordinal)
        {
            value = word.Value;
            end = start + 1;
            return true;
        }

        return TryReadLongDenominator(tokens, start, one, out value, out end);
    }

    // twenty-fifths, trinta avos, dois milésimos
    private bool TryReadLongDenominator(TokenStream tokens, int start, bool one, out double value, out int end)
    {
        Span<NumberSum.Part> parts = stackalloc NumberSum.Part[MaxParts];
        var sum = new NumberSum(parts);
        value = 0;

        if (!TryReadParts(tokens, start, false, NumberReading.None, ref sum, out end, out _, out var digits, out _) || digits)
        {
            return false;
        }

        value = sum.Total;

        if (Language.Avos.TryFind(tokens, end, out _, out var afterEnding))
        {
            end = afterEnding;
            return true;
        }

        var next = tokens.Is(end, '-') ? end + 1 : end;

        if (Language.And.TryFind(tokens, next, out _, out var afterAnd) && Language.AndTens)
        {
            next = afterAnd;
        }

        if (!Language.Words.TryFind(tokens, next, out var last, out var afterLast) || last.Kind is not (NumberWordKind.Denominator or NumberWordKind.Ordinal or NumberWordKind.OrdinalMultiplier) ||
            (last.Kind != NumberWordKind.Denominator && !one && !Language.AnyFraction))
        {
            return false;
        }

        end = afterLast;

        if (last.Value >= 100 && last.Value > value)
        {
            value *= last.Value;
            return true;
        }

        value += last.Value;
        return last.Value < sum.Room;
    }

    private NumberMatch WithDecimals(TokenStream tokens, NumberMatch match)
    {
        if (!Language.Point.TryFind(tokens, match.End, out _, out var next))
        {
            return match;
        }

        Span<char> buffer = stackalloc char[MaxDecimals + 2];
        buffer[0] = '.';
        Span<char> digits = stackalloc char[20];
        var length = 1;

        while (length < MaxDecimals && next < tokens.Count && TryReadSum(tokens, next, false, NumberReading.IntegerOnly, out var decimals) && decimals.Value < 1e15 && decimals.Value % 1 == 0)
        {
            // "con dos tercios" is a fraction, not decimals.
            if (TryReadSimpleFraction(tokens, next, out var fraction) && fraction.End > decimals.End)
            {
                break;
            }

            decimals.Value.TryFormat(digits, out var written, "0", CultureInfo.InvariantCulture);

            if (length + written > MaxDecimals)
            {
                break;
            }

            digits[..written].CopyTo(buffer[length..]);
            length += written;
            next = decimals.End;
        }

        return length == 1
            ? match
            : match with { End = next, Value = match.Value + double.Parse(buffer[..length], NumberStyles.Float, CultureInfo.InvariantCulture), Subtype = NumberSubtype.Decimal };
    }

    // one and a half, 2 1/4, 2½, two million and three fifths (of a million)
    private NumberMatch WithMixed(TokenStream tokens, NumberMatch match)
    {
        var next = match.End;
        var symbolNext = NumberLiteral.TryReadSymbol(tokens, next, out _);
        var joined = Language.And.TryFind(tokens, next, out _, out var afterAnd) || Language.MixedAnd.TryFind(tokens, next, out _, out afterAnd);
        var fractionAt = joined ? afterAnd : next;

        if (match.Value % 1 != 0 || fractionAt >= tokens.Count || match.Subtype == NumberSubtype.Power)
        {
            return match;
        }

        if (!joined && !symbolNext && !(tokens.IsDigits(next) && tokens[next].Spaced && match.Digits))
        {
            return match;
        }

        double value;
        int end;

        if (symbolNext && NumberLiteral.TryReadSymbol(tokens, next, out value))
        {
            end = next + 1;
        }
        else if (TryReadSimpleFraction(tokens, fractionAt, out var fraction) && fraction.Value < 1)
        {
            (value, end) = (fraction.Value, fraction.End);
        }
        else if (Language.Words.TryFind(tokens, fractionAt, out var word, out end) && word.Kind == NumberWordKind.Fraction && word.Value < 1)
        {
            value = word.Value;
        }
        else
        {
            return match;
        }

        var big = match.Multiplier >= 1e6 ? match.Multiplier : 1;
        var after = tokens.Is(end, '-') ? end + 1 : end;

        if (Language.Words.TryFind(tokens, after, out var factor, out var afterFactor) && factor.Kind == NumberWordKind.Multiplier && factor.Value >= 1000)
        {
            // "five and a half million", but "one billion and a half million"
            var total = match.Multiplier > factor.Value ? match.Value + (value * factor.Value) : (match.Value + value) * factor.Value;
            return match with { End = afterFactor, Value = total, Subtype = NumberSubtype.Fraction };
        }

        return match with { End = end, Value = match.Value + (value * big), Subtype = NumberSubtype.Fraction };
    }

    private NumberMatch WithOver(TokenStream tokens, NumberMatch match)
    {
        if (!Language.Over.TryFind(tokens, match.End, out _, out var next) || !TryReadSum(tokens, next, false, NumberReading.None, out var under) || under.Value == 0)
        {
            return match;
        }

        return match with { End = under.End, Value = match.Value / under.Value, Subtype = NumberSubtype.Fraction };
    }

    private bool TryReadSum(TokenStream tokens, int index, bool ordinals, NumberReading reading, out NumberMatch match)
    {
        match = default;

        if (index >= tokens.Count || !MayStart(tokens, index))
        {
            return false;
        }

        if (tokens.IsDigits(index) || tokens[index].Kind == TokenKind.Symbol)
        {
            return TryReadDigits(tokens, index, ordinals, reading, out match);
        }

        Span<NumberSum.Part> parts = stackalloc NumberSum.Part[MaxParts];
        var sum = new NumberSum(parts);

        if (!TryReadParts(tokens, index, ordinals, reading, ref sum, out var end, out var ordinal, out _, out _))
        {
            return false;
        }

        if (!ordinals && EndsAsOrdinal(tokens, ref end, ref sum))
        {
            return false;
        }

        if (!ordinal && IsOnePronoun(tokens, index, end, sum.Total))
        {
            return false;
        }

        var fraction = sum.Total % 1 != 0;
        match = new NumberMatch(index, end, sum.Total, fraction ? NumberSubtype.Fraction : NumberSubtype.Integer, ordinal) { Multiplier = sum.Last.Multiplier };
        return true;
    }

    // "twenty" of "twenty-first" is no number; "two" of "two millionth" is.
    private bool EndsAsOrdinal(TokenStream tokens, ref int end, ref NumberSum sum)
    {
        var next = tokens.Is(end, '-') ? end + 1 : end;

        if (sum.Room is 10 or 100 && Language.Words.TryFind(tokens, next, out var word, out _) && word.Kind is NumberWordKind.Ordinal)
        {
            return word.Value < sum.Room;
        }

        return false;
    }

    private bool IsOnePronoun(TokenStream tokens, int index, int end, double value) =>
        end == index + 1 && value == 1 && index > 0 && Language.NotAfter.MayStart(tokens[index - 1].Id) ||
        end == index + 1 && Language.Ambiguous.TryFind(tokens, index, out _, out _);

    private bool TryReadDigits(TokenStream tokens, int index, bool ordinals, NumberReading reading, out NumberMatch match)
    {
        match = default;

        if ((reading & NumberReading.AfterWord) == 0 && TouchesWordBefore(tokens, index) || !NumberLiteral.TryReadPlain(tokens, index, point, out var value, out var end, out var grouped))
        {
            return false;
        }

        var subtype = value % 1 == 0 ? NumberSubtype.Integer : NumberSubtype.Decimal;

        if (NumberLiteral.TryReadPower(tokens, end, value, out var power, out var afterPower))
        {
            (value, end, subtype) = (power, afterPower, NumberSubtype.Power);
        }
        else if ((reading & NumberReading.NoDigitSuffix) == 0 && Language.DigitSuffix.TryFind(tokens, end, out var factor, out var afterFactor) &&
            !(tokens.Touches(afterFactor) && (tokens.IsDigits(afterFactor) || tokens.IsWord(afterFactor))) &&
            !((reading & NumberReading.Glued) != 0 && tokens[end].Spaced && tokens[end].Length == 1))
        {
            var exact = (double)((decimal)Math.Min(value, 1e15) * (decimal)factor);
            subtype = grouped || tokens.Touches(end) || subtype == NumberSubtype.Integer ? (exact % 1 == 0 ? NumberSubtype.Integer : NumberSubtype.Decimal) : NumberSubtype.Decimal;
            (value, end) = (exact, afterFactor);
        }

        match = new NumberMatch(index, end, value, subtype) { Digits = true };

        if (tokens.IsWord(end) && tokens.Touches(end))
        {
            return (reading & NumberReading.Glued) != 0;
        }

        if (subtype != NumberSubtype.Power && Language.Words.TryFind(tokens, end, out var word, out _) && word.Kind is NumberWordKind.Multiplier or NumberWordKind.Dozen or NumberWordKind.OrdinalMultiplier)
        {
            return TryReadDigitsAndWords(tokens, index, ordinals, reading, value, end, match, out match);
        }

        return true;
    }

    // 3 hundred and 21, 2.5 million, 3 dozen
    private bool TryReadDigitsAndWords(TokenStream tokens, int index, bool ordinals, NumberReading reading, double value, int end, NumberMatch plain, out NumberMatch match)
    {
        Span<NumberSum.Part> parts = stackalloc NumberSum.Part[MaxParts];
        var sum = new NumberSum(parts);
        sum.TryAdd(value, 1, index);
        var digitsOnly = end;
        match = plain;

        if (!TryContinue(tokens, index, ordinals, reading, ref sum, ref end, out var ordinal, out var mixed) || end == digitsOnly)
        {
            return true;
        }

        // A number in digits and "hundred" or "thousand" has no subtype; "13 lakh" and "2 millions" have.
        var subtype = !mixed && (sum.Last.Multiplier >= 1e5 || sum.Last.Multiplier == 12)
            ? (plain.Subtype == NumberSubtype.Integer ? NumberSubtype.Integer : NumberSubtype.Decimal)
            : NumberSubtype.None;
        match = new NumberMatch(index, end, Math.Round(sum.Total, 6), subtype, ordinal) { Digits = true, Multiplier = sum.Last.Multiplier };
        return true;
    }

    private bool TryReadParts(
        TokenStream tokens, int index, bool ordinals, NumberReading reading, ref NumberSum sum, out int end, out bool ordinal, out bool digits, out int joinedAt)
    {
        end = index;
        ordinal = false;
        digits = false;
        joinedAt = 0;

        if (index >= tokens.Count)
        {
            return false;
        }

        if (tokens.IsDigits(index))
        {
            if (TouchesWordBefore(tokens, index) || !NumberLiteral.TryReadPlain(tokens, index, point, out var value, out end, out _) || tokens.Touches(end) && tokens.IsWord(end))
            {
                return false;
            }

            digits = true;
            return sum.TryAdd(value, 1, index);
        }

        if (Language.Words.TryFind(tokens, index, out var article, out var next) && article.Kind == NumberWordKind.Article)
        {
            if (!Language.Words.TryFind(tokens, next, out var factor, out _) || factor.Kind is not (NumberWordKind.Multiplier or NumberWordKind.Dozen))
            {
                return false;
            }

            end = next;
        }
        else if (article.Kind is NumberWordKind.Multiplier && !Language.Bare.MayStart(tokens[index].Id))
        {
            return false;
        }

        return TryContinue(tokens, index, ordinals, reading, ref sum, ref end, out ordinal, out _, out joinedAt) && sum.Count > 0;
    }

    private bool TryContinue(TokenStream tokens, int index, bool ordinals, NumberReading reading, ref NumberSum sum, ref int end, out bool ordinal, out bool mixed) =>
        TryContinue(tokens, index, ordinals, reading, ref sum, ref end, out ordinal, out mixed, out _);

    private bool TryContinue(
        TokenStream tokens, int index, bool ordinals, NumberReading reading, ref NumberSum sum, ref int end, out bool ordinal, out bool mixed, out int joinedAt)
    {
        ordinal = false;
        mixed = false;
        joinedAt = 0;

        while (end < tokens.Count)
        {
            var at = end;
            var next = end;
            var joined = false;

            if (sum.Count > 0)
            {
                joined = SkipJoint(tokens, ref next, sum.Room);
            }

            if (next >= tokens.Count)
            {
                break;
            }

            int after;
            NumberWord word;

            if (tokens.IsDigits(next))
            {
                if (sum.Room < 100 || !NumberLiteral.TryReadPlain(tokens, next, point, out var literal, out after, out _) || literal % 1 != 0 || tokens.Touches(after) && tokens.IsWord(after) ||
                    tokens.Is(after, '/') && tokens.Touches(after))
                {
                    break;
                }

                word = new NumberWord(NumberWordKind.Value, literal, 1);
                mixed = true;
            }
            else if (!Language.Words.TryFind(tokens, next, out word, out after))
            {
                if (tokens[next].Id != Vocabulary.Unknown || !Language.TryReadCompound(tokens.Span(next), out word))
                {
                    break;
                }

                after = next + 1;
            }

            if (!TryTake(tokens, word, at, next, joined, ordinals && !(ordinal && word.Kind is NumberWordKind.Value), ref sum, ref after, out var isOrdinal, out var giveBack))
            {
                if (giveBack > index)
                {
                    end = giveBack;
                }

                break;
            }

            if (joined && sum.Count > 1)
            {
                joinedAt = joinedAt == 0 || joinedAt >= sum.Count ? sum.Count - 1 : joinedAt;
            }
            else if (joinedAt >= sum.Count)
            {
                joinedAt = 0;
            }

            ordinal = isOrdinal;
            end = after;

            if (sum.Room <= 1 && word.Kind is not (NumberWordKind.Value or NumberWordKind.Multiplier))
            {
                break;
            }
        }

        return end > index && sum.Count > 0;
    }

    private bool TryTake(
        TokenStream tokens, NumberWord word, int at, int next, bool joined, bool ordinals, ref NumberSum sum, ref int after, out bool ordinal, out int giveBack)
    {
        giveBack = -1;
        ordinal = false;

        switch (word.Kind)
        {
            case NumberWordKind.Value:
                if (Language.Reversed && word.Value < 10 && TryReadReversed(tokens, after, word, out var tens, out var afterTens))
                {
                    word = tens;
                    after = afterTens;
                }

                return sum.TryAdd(word.Value, word.Room, at);
            case NumberWordKind.Multiplier:
                return !joined && sum.TryMultiply(word.Value, word.Value, word.Room, at, out giveBack);
            case NumberWordKind.Dozen:
                return !joined && (sum.Count > 0 || !Language.Words.IsEmpty && Language.Bare.MayStart(tokens[next].Id) || next > 0 && at != next || IsArticleBefore(tokens, next)) &&
                    sum.TryMultiply(word.Value, sum.Count == 1 ? double.MaxValue : 100, 1, at, out giveBack);
            case NumberWordKind.Ordinal when ordinals:
                ordinal = true;
                return sum.TryAdd(word.Value, word.Room, at);
            case NumberWordKind.OrdinalMultiplier when ordinals:
                ordinal = true;
                return sum.TryMultiply(word.Value, word.Value, word.Room, at, out giveBack);
            default:
                return false;
        }
    }

    private bool IsArticleBefore(TokenStream tokens, int index) =>
        index > 0 && Language.Words.TryFind(tokens, index - 1, index, out var word, out _) && word.Kind == NumberWordKind.Article;

    // ein und zwanzig, in several words
    private bool TryReadReversed(TokenStream tokens, int index, NumberWord unit, out NumberWord number, out int end)
    {
        number = default;
        end = index;

        if (Language.And.TryFind(tokens, index, out _, out var next) && Language.Words.TryFind(tokens, next, out var tens, out end) && tens is { Kind: NumberWordKind.Value, Room: 10 })
        {
            number = new NumberWord(NumberWordKind.Value, tens.Value + unit.Value, 1);
            return true;
        }

        return false;
    }

    // A hyphen joins anything; "and" joins where the language says so.
    private bool SkipJoint(TokenStream tokens, ref int next, double room)
    {
        var allowed = room >= 100 ? Language.AndHundreds : Language.AndTens && room > 1;
        var word = tokens.Is(next, '-') ? next + 1 : next;

        if (allowed && Language.And.TryFind(tokens, word, out _, out var after))
        {
            next = tokens.Is(after, '-') ? after + 1 : after;
            return true;
        }

        // With digits on either side a dash makes a range or a sign.
        if (word > next && !tokens.IsDigits(word) && !tokens.IsDigits(next - 1))
        {
            next = word;
        }

        return false;
    }
}
