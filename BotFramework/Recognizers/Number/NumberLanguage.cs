using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>A language's number words and habits, read from its <c>number</c> file.</summary>
internal sealed class NumberLanguage
{
    // Bounded by the number of language folders.
    private static readonly ConcurrentDictionary<string, Lazy<NumberLanguage>> Languages = new();

    // Relative places are kept as one number: these plus the offset.
    private const double FromEnd = 1000;
    private const double FromCurrent = 2000;

    private readonly WordTable<NumberWord> _parts = new();
    private readonly LanguageFile _file;

    public NumberLanguage(string code, Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        _file = LanguageFile.Read(code, "number");
        Compounds = Has("compounds");
        Words = new PhraseTable<NumberWord>(vocabulary);
        AddAll("value", value => new NumberWord(NumberWordKind.Value, value, RoomOf(value)));
        AddAll("value-20", value => new NumberWord(NumberWordKind.Value, value, 20));
        AddAll("multiplier", value => new NumberWord(NumberWordKind.Multiplier, value, value));
        AddAll("dozen", value => new NumberWord(NumberWordKind.Dozen, value, 1));
        AddAll("ordinal", value => new NumberWord(NumberWordKind.Ordinal, value, RoomOf(value)));
        AddAll("ordinal-multiplier", value => new NumberWord(NumberWordKind.OrdinalMultiplier, value, value));
        AddAll("fraction", value => new NumberWord(NumberWordKind.Fraction, value, 0));
        AddAll("denominator", value => new NumberWord(NumberWordKind.Denominator, value, value));
        AddAll("article", _ => new NumberWord(NumberWordKind.Article, 1, 1));
        AddParts("inner-and", new NumberWord(NumberWordKind.InnerAnd, 0, 0));
        AddParts("inner", null);
        AddParts("ordinal-ending", new NumberWord(NumberWordKind.OrdinalEnding, 0, 0));
        And = Table("and");
        Point = Table("point");
        Minus = Table("minus");
        Over = Table("over");
        Bare = Table("bare");
        Avos = Table("denominator-ending");
        NotAfter = Table("one-is-no-number-after");
        OrdinalSuffix = Table("ordinal-suffix");
        DigitSuffix = Table("digit-multiplier");
        PercentWords = Table("percent");
        PercentBefore = Table("percent-before");
        RelativeOrdinals = Table("relative-ordinal");
        ShareOf = Table("share-of");
        ShareIn = Table("share-in");
        AndTens = Has("and-after-tens");
        MixedByAnd = Has("mixed-by-and");
        AndHundreds = !Has("no-and-after-hundreds");
        Reversed = Has("units-before-tens");
        AnyFraction = Has("singular-denominators");
        MixedAnd = Table("mixed-and");
        OrdinalDot = Has("ordinal-dot");
        HasSubtypes = Has("subtypes");
        DecimalPoint = Has("decimal-point");
        Ambiguous = Table("not-a-number");
    }

    public Vocabulary Vocabulary { get; }

    public PhraseTable<NumberWord> Words { get; }

    public PhraseTable<double> And { get; }

    public PhraseTable<double> MixedAnd { get; }

    public PhraseTable<double> Point { get; }

    public PhraseTable<double> Minus { get; }

    public PhraseTable<double> Over { get; }

    public PhraseTable<double> Bare { get; }

    public PhraseTable<double> Avos { get; }

    public PhraseTable<double> NotAfter { get; }

    public PhraseTable<double> OrdinalSuffix { get; }

    public PhraseTable<double> DigitSuffix { get; }

    public PhraseTable<double> PercentWords { get; }

    public PhraseTable<double> PercentBefore { get; }

    public PhraseTable<double> RelativeOrdinals { get; }

    public PhraseTable<double> Ambiguous { get; }

    public PhraseTable<double> ShareOf { get; }

    public PhraseTable<double> ShareIn { get; }

    public bool AndTens { get; }

    public bool AndHundreds { get; }

    /// <summary>"twenty and three fifths" is 20 and 3/5, although "twenty and three" is 23.</summary>
    public bool MixedByAnd { get; }

    public bool Reversed { get; }

    public bool Compounds { get; }

    public bool AnyFraction { get; }

    public bool OrdinalDot { get; }

    public bool HasSubtypes { get; }

    public bool DecimalPoint { get; }

    public static NumberLanguage Get(string code) =>
        Languages.GetOrAdd(code, static key => new Lazy<NumberLanguage>(() => new NumberLanguage(key, new Vocabulary()))).Value;

    /// <summary>The value of a number written as one word, such as einundzwanzig.</summary>
    public bool TryReadCompound(ReadOnlySpan<char> word, out NumberWord number)
    {
        number = default;
        return Compounds && word.Length is > 4 and <= 120 && CompoundNumber.TryRead(word, _parts, out number);
    }

    /// <summary>The place that an entry such as <c>end-1</c> names.</summary>
    public static RelativePosition RelativePosition(double code) =>
        code >= FromCurrent - 50 ? new RelativePosition("current", (int)(code - FromCurrent)) : new RelativePosition("end", (int)(code - FromEnd));

    private static double RoomOf(double value) =>
        value < 20 ? 1 : value % 100 == 0 ? 100 : value % 10 == 0 && value < 100 ? 10 : 1;

    private bool Has(string setting) => _file["settings"].Exists(entry => entry.Phrase == setting);

    private PhraseTable<double> Table(string section)
    {
        var table = new PhraseTable<double>(Vocabulary);

        foreach (var (phrase, value) in _file[section])
        {
            table.Add(phrase, Number(value));
        }

        return table;
    }

    private void AddAll(string section, Func<double, NumberWord> make)
    {
        foreach (var (phrase, value) in _file[section])
        {
            var word = make(Number(value));
            Words.Add(phrase, word);

            if (Compounds && !phrase.AsSpan().ContainsAny(" -'"))
            {
                _parts.TryAdd(phrase, word);
                _parts.TryAdd(Vocabulary.Fold(phrase), word);
            }
        }
    }

    // Parts that stand only inside a longer word; "inner" gives values, the others a role.
    private void AddParts(string section, NumberWord? role)
    {
        foreach (var (phrase, value) in _file[section])
        {
            _parts.TryAdd(phrase, role ?? Inner(value));
        }
    }

    private static NumberWord Inner(string value)
    {
        var kind = value[0] == '*' ? NumberWordKind.Multiplier : NumberWordKind.Value;
        var number = Number(value.TrimStart('*'));
        return new NumberWord(kind, number, kind == NumberWordKind.Multiplier ? number : RoomOf(number));
    }

    private static double Number(string value) =>
        value.Length == 0 ? 0 :
        value.StartsWith("end", StringComparison.Ordinal) ? FromEnd + Number(value[3..]) :
        value.StartsWith("current", StringComparison.Ordinal) ? FromCurrent + Number(value[7..]) :
        double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
}
