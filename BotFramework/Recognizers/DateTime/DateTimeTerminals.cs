using System.Globalization;
using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What is read the same way in every language: numbers, and dates and times in digits.</summary>
internal sealed class DateTimeTerminals(NumberReader numbers, Vocabulary vocabulary)
{
    private WordSet _numberStarts;
    private WordSet _digitStarts;

    private delegate bool NumberTerminal(TokenStream tokens, int index, out int end, out double number);

    private delegate bool MomentTerminal(DateTimeRun run, int index, out int end, out Moment moment);

    public void Register(GrammarReader<Moment> reader)
    {
        Number("n", ReadInteger, NumberStarts);
        Number("num", ReadNumber, NumberStarts);
        Number("ord", ReadOrdinal, NumberStarts);
        Number("day", ReadDay, NumberStarts);
        Number("dayord", ReadOrdinalDay, NumberStarts);
        Number("daynum", ReadDigitDay, DigitStarts);
        Number("monthnum", ReadDigitMonth, DigitStarts);
        Number("monthord", ReadOrdinalMonth, NumberStarts);
        Number("hour", ReadHour, DigitStarts);
        Number("hourword", ReadHourWord, NumberStarts);
        Number("min", ReadMinute, DigitStarts);
        Number("rawminute", ReadRawMinute, DigitStarts);
        Number("minword", ReadMinuteWord, NumberStarts);
        Number("year", ReadYear, NumberStarts);
        Number("year4", ReadYearDigits, DigitStarts);
        Number("rawyear", ReadRawYear, DigitStarts);
        Number("rawday", ReadRawDay, DigitStarts);
        Number("yy", ReadShortYear, AnyStart);
        Number("digits", ReadDigits, DigitStarts);
        Value("date3", DigitDates.TryReadFull, DigitStarts);
        Value("date2", DigitDates.TryReadSlashed, DigitStarts);
        Value("date2dot", DigitDates.TryReadDotted, DigitStarts);
        Value("yearmonth", DigitDates.TryReadYearMonth, DigitStarts);
        Value("clock", DigitTimes.TryReadColon, DigitStarts);
        Value("clockdot", DigitTimes.TryReadDotted, DigitStarts);
        Value("clock4", DigitTimes.TryReadFourDigits, DigitStarts);

        void Number(string name, NumberTerminal read, Func<WordSet> first) =>
            reader.Terminal(name, (GrammarRun<Moment> run, int index, out int end, out double number, out Moment value) =>
            {
                value = null;
                return read(run.Tokens, index, out end, out number);
            }, first);

        void Value(string name, MomentTerminal read, Func<WordSet> first) =>
            reader.Terminal(name, (GrammarRun<Moment> run, int index, out int end, out double number, out Moment value) =>
            {
                number = 0;
                return read((DateTimeRun)run, index, out end, out value);
            }, first);
    }

    /// <summary>Whether digits are part of something longer: a decimal, an amount, a clock time, an identifier.</summary>
    internal static bool IsEmbedded(TokenStream tokens, int index)
    {
        if (tokens.Touches(index))
        {
            var before = index - 1;

            if (tokens[before].Kind == TokenKind.Word || tokens.Is(before, '$') || tokens.Is(before, '€') || tokens.Is(before, '£') || tokens.Is(before, '#') || tokens.Is(before, '_'))
            {
                return true;
            }

            if ((tokens.Is(before, '.') || tokens.Is(before, ',') || tokens.Is(before, ':') || tokens.Is(before, '/')) && tokens.Touches(before) && tokens.IsDigits(before - 1))
            {
                return true;
            }
        }

        var after = index + 1;
        return tokens.Touches(after) && (tokens.Is(after, '%') || ((tokens.Is(after, '.') || tokens.Is(after, ',') || tokens.Is(after, ':') || tokens.Is(after, '/')) && tokens.Touches(after + 1) && tokens.IsDigits(after + 1)));
    }

    internal static int Int(TokenStream tokens, int index) =>
        tokens[index].Length <= 9 ? int.Parse(tokens.Span(index), NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;

    private WordSet NumberStarts()
    {
        if (_numberStarts is null)
        {
            _numberStarts = new WordSet(vocabulary.Count);
            _numberStarts.AddAll(DigitStarts());

            numbers.Language.Words.AddFirstWordsTo(_numberStarts);

            if (numbers.Language.Compounds)
            {
                _numberStarts.Add(Vocabulary.Unknown);
            }
        }

        return _numberStarts;
    }

    private WordSet DigitStarts()
    {
        if (_digitStarts is null)
        {
            _digitStarts = new WordSet(vocabulary.Count);
            _digitStarts.Add(Vocabulary.Digits);

            foreach (var id in vocabulary.DigitWords)
            {
                _digitStarts.Add(id);
            }
        }

        return _digitStarts;
    }

    private WordSet AnyStart()
    {
        var starts = new WordSet(vocabulary.Count);
        starts.AddAll(DigitStarts());
        starts.Add(vocabulary.Find("'", TokenKind.Symbol));
        return starts;
    }

    private bool ReadInteger(TokenStream tokens, int index, out int end, out double number)
    {
        var read = numbers.TryRead(tokens, index, NumberReading.Glued | NumberReading.NoDigitSuffix | NumberReading.IntegerOnly, out var match) && match.Value >= 0 && match.Value % 1 == 0 && !tokens.Is(index, '-');
        (end, number) = (match.End, match.Value);
        return read && !(match.Digits && IsAmount(tokens, index));
    }

    private bool ReadNumber(TokenStream tokens, int index, out int end, out double number)
    {
        var read = numbers.TryRead(tokens, index, NumberReading.Glued | NumberReading.NoDigitSuffix | NumberReading.NoOver, out var match) && match.Value >= 0 && !tokens.Is(index, '-');
        (end, number) = (match.End, match.Value);
        return read && !(match.Digits && IsAmount(tokens, index));
    }

    private static bool IsAmount(TokenStream tokens, int index) => tokens.Touches(index) && tokens[index - 1].Kind == TokenKind.Symbol && tokens.Text[tokens[index - 1].Start] is '$' or '€' or '£' or '/' or ':' or '#';

    private bool ReadOrdinal(TokenStream tokens, int index, out int end, out double number)
    {
        var read = numbers.TryReadOrdinal(tokens, index, out var match);
        (end, number) = (match.End, match.Value);
        return read;
    }

    private bool ReadDay(TokenStream tokens, int index, out int end, out double number)
    {
        if (ReadOrdinalDay(tokens, index, out end, out number))
        {
            return true;
        }

        if (tokens.IsDigits(index))
        {
            return ReadDigitDay(tokens, index, out end, out number);
        }

        return numbers.TryRead(tokens, index, NumberReading.IntegerOnly, out var match) && InRange(match.Value, 1, 31) && Set(match, out end, out number);
    }

    private bool ReadOrdinalDay(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index, 0);
        return numbers.TryReadOrdinal(tokens, index, out var match) && InRange(match.Value, 1, 31) && !(tokens.IsDigits(index) && tokens[index].Length > 2) && Set(match, out end, out number);
    }

    // "the seventh fourth" is the seventh of April.
    private bool ReadOrdinalMonth(TokenStream tokens, int index, out int end, out double number) =>
        ReadOrdinalDay(tokens, index, out end, out number) && number <= 12;

    private bool ReadDigitDay(TokenStream tokens, int index, out int end, out double number) => ReadPlainDigits(tokens, index, 1, 31, out end, out number);

    private bool ReadDigitMonth(TokenStream tokens, int index, out int end, out double number) => ReadPlainDigits(tokens, index, 1, 12, out end, out number);

    private static bool ReadPlainDigits(TokenStream tokens, int index, int least, int most, out int end, out double number)
    {
        (end, number) = (index + 1, 0);

        if (!tokens.IsDigits(index) || tokens[index].Length > 2 || IsEmbedded(tokens, index) || tokens.Touches(end) && tokens.IsWord(end))
        {
            return false;
        }

        number = Int(tokens, index);
        return InRange(number, least, most);
    }

    private static bool ReadDigits(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index + 1, 0);

        if (!tokens.IsDigits(index) || tokens[index].Length > 4)
        {
            return false;
        }

        number = Int(tokens, index);
        return true;
    }

    // Letters may follow: 5pm, 5h.
    private static bool ReadHour(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index + 1, 0);

        if (!tokens.IsDigits(index) || tokens[index].Length > 2 || IsEmbedded(tokens, index))
        {
            return false;
        }

        number = Int(tokens, index);
        return number <= 24;
    }

    private bool ReadHourWord(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index, 0);

        if (tokens.IsDigits(index))
        {
            return false;
        }

        // "two thirty" is an hour and minutes; "twenty two" one number.
        return numbers.TryRead(tokens, index, NumberReading.IntegerOnly, out var match) && InRange(match.Value, 0, 24) && Set(match, out end, out number);
    }

    private bool ReadMinute(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index + 1, 0);

        if (!tokens.IsDigits(index) || tokens[index].Length > 2 || IsEmbedded(tokens, index))
        {
            return false;
        }

        number = Int(tokens, index);
        return number < 60;
    }

    // Right behind the letter of the hour: 14h30.
    private static bool ReadRawMinute(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index + 1, tokens.IsDigits(index) && tokens[index].Length == 2 ? Int(tokens, index) : 60);
        return number < 60;
    }

    private bool ReadMinuteWord(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index, 0);
        return !tokens.IsDigits(index) && numbers.TryRead(tokens, index, NumberReading.IntegerOnly, out var match) && InRange(match.Value, 1, 59) && Set(match, out end, out number);
    }

    private static bool ReadYearDigits(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index + 1, 0);

        if (!tokens.IsDigits(index) || tokens[index].Length != 4 || IsEmbedded(tokens, index) || tokens.Touches(end) && tokens.IsWord(end))
        {
            return false;
        }

        // "32-2015" and "2015-32" are no years.
        if (tokens.Is(index - 1, '-') && tokens.Touches(index) && tokens.Touches(index - 1) && tokens.IsDigits(index - 2) && tokens[index - 2].Length < 4 ||
            tokens.Is(end, '-') && tokens.Touches(end) && tokens.Touches(end + 1) && tokens.IsDigits(end + 1) && tokens[end + 1].Length < 4)
        {
            return false;
        }

        number = Int(tokens, index);
        return InRange(number, 1500, 2100);
    }

    // Inside a date with separators, where the neighbours are digits too.
    private static bool ReadRawYear(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index + 1, tokens.IsDigits(index) && tokens[index].Length == 4 ? Int(tokens, index) : 0);
        return InRange(number, 1500, 2100);
    }

    private static bool ReadRawDay(TokenStream tokens, int index, out int end, out double number)
    {
        (end, number) = (index + 1, tokens.IsDigits(index) && tokens[index].Length <= 2 ? Int(tokens, index) : 0);
        return InRange(number, 1, 31);
    }

    private bool ReadYear(TokenStream tokens, int index, out int end, out double number)
    {
        if (tokens.IsDigits(index))
        {
            return ReadYearDigits(tokens, index, out end, out number);
        }

        (end, number) = (index, 0);

        if (!numbers.TryRead(tokens, index, NumberReading.IntegerOnly, out var match))
        {
            return false;
        }

        if (InRange(match.Value, 1500, 2100))
        {
            return Set(match, out end, out number);
        }

        // nineteen eighty six
        if (InRange(match.Value, 15, 20) && numbers.TryRead(tokens, match.End, NumberReading.IntegerOnly, out var rest) && !rest.Digits && InRange(rest.Value, 10, 99))
        {
            (end, number) = (rest.End, (match.Value * 100) + rest.Value);
            return true;
        }

        return false;
    }

    private static bool ReadShortYear(TokenStream tokens, int index, out int end, out double number)
    {
        number = 0;
        var digits = tokens[index].Kind == TokenKind.Symbol ? index + 1 : index;
        end = digits + 1;

        if (!tokens.IsDigits(digits) || tokens[digits].Length != 2 || tokens.Touches(end) && (tokens.IsWord(end) || tokens.Is(end, ':') || tokens.Is(end, '-')) || (digits == index && IsEmbedded(tokens, digits)))
        {
            return false;
        }

        number = Int(tokens, digits);
        return true;
    }

    private static bool InRange(double value, int least, int most) => value >= least && value <= most && value % 1 == 0;

    private static bool Set(NumberMatch match, out int end, out double number)
    {
        (end, number) = (match.End, match.Value);
        return true;
    }
}
