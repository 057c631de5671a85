using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Numbers, ordinals, percentages and ranges of numbers.</summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    private static readonly SharedRecognizers<NumberRecognizer> Shared = new(static options => new NumberRecognizer((NumberOptions)options));

    /// <summary>A recognizer for any culture.</summary>
    public NumberRecognizer(NumberOptions options = NumberOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for any culture; the options are given as a number.</summary>
    public NumberRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture.</summary>
    public NumberRecognizer(string targetCulture, NumberOptions options = NumberOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture, with a time limit in seconds.</summary>
    public NumberRecognizer(string targetCulture, NumberOptions options, bool lazyInitialization, int timeoutInSeconds)
        : base(targetCulture, options, lazyInitialization, timeoutInSeconds)
    {
    }

    /// <summary>A recognizer for one culture; the options are given as a number.</summary>
    public NumberRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>The numbers in an utterance.</summary>
    /// <param name="query">What was said.</param>
    /// <param name="culture">For example <c>de-de</c>.</param>
    /// <param name="options">Flags.</param>
    /// <param name="fallbackToDefaultCulture">English where the culture has no model; otherwise such a culture is an error.</param>
    public static List<ModelResult> RecognizeNumber(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The ordinals in an utterance; parameters as for <see cref="RecognizeNumber"/>.</summary>
    public static List<ModelResult> RecognizeOrdinal(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetOrdinalModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The percentages in an utterance; parameters as for <see cref="RecognizeNumber"/>.</summary>
    public static List<ModelResult> RecognizePercentage(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetPercentageModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The ranges of numbers in an utterance; parameters as for <see cref="RecognizeNumber"/>.</summary>
    public static List<ModelResult> RecognizeNumberRange(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetNumberRangeModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The number model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public NumberModel GetNumberModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<NumberModel>(culture, fallbackToDefaultCulture);

    /// <summary>The ordinal model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public OrdinalModel GetOrdinalModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<OrdinalModel>(culture, fallbackToDefaultCulture);

    /// <summary>The percentage model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public PercentModel GetPercentageModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<PercentModel>(culture, fallbackToDefaultCulture);

    /// <summary>The number range model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public NumberRangeModel GetNumberRangeModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<NumberRangeModel>(culture, fallbackToDefaultCulture);

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [];

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var culture in Cultures.With("number", Culture.EnglishOthers))
        {
            RegisterModel<NumberModel>(culture, options => new NumberModel(culture, options));
            RegisterModel<OrdinalModel>(culture, options => new OrdinalModel(culture, options));
            RegisterModel<PercentModel>(culture, options => new PercentModel(culture, options));
            RegisterModel<NumberRangeModel>(culture, options => new NumberRangeModel(culture, options));
        }
    }

    private static NumberRecognizer For(NumberOptions options) => Shared[(int)options];
}
