using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Ages, amounts of money, dimensions and temperatures.</summary>
public class NumberWithUnitRecognizer : Recognizer<NumberWithUnitOptions>
{
    private static readonly SharedRecognizers<NumberWithUnitRecognizer> Shared = new(static options => new NumberWithUnitRecognizer((NumberWithUnitOptions)options));

    /// <summary>A recognizer for any culture.</summary>
    public NumberWithUnitRecognizer(NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for any culture; the options are given as a number.</summary>
    public NumberWithUnitRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture.</summary>
    public NumberWithUnitRecognizer(string targetCulture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture, with a time limit in seconds.</summary>
    public NumberWithUnitRecognizer(string targetCulture, NumberWithUnitOptions options, bool lazyInitialization, int timeoutInSeconds)
        : base(targetCulture, options, lazyInitialization, timeoutInSeconds)
    {
    }

    /// <summary>A recognizer for one culture; the options are given as a number.</summary>
    public NumberWithUnitRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>The ages in an utterance.</summary>
    /// <param name="query">What was said.</param>
    /// <param name="culture">For example <c>de-de</c>.</param>
    /// <param name="options">Flags.</param>
    /// <param name="fallbackToDefaultCulture">English where the culture has no model; otherwise such a culture is an error.</param>
    public static List<ModelResult> RecognizeAge(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetAgeModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The amounts of money in an utterance; parameters as for <see cref="RecognizeAge"/>.</summary>
    public static List<ModelResult> RecognizeCurrency(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetCurrencyModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The dimensions in an utterance; parameters as for <see cref="RecognizeAge"/>.</summary>
    public static List<ModelResult> RecognizeDimension(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetDimensionModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The temperatures in an utterance; parameters as for <see cref="RecognizeAge"/>.</summary>
    public static List<ModelResult> RecognizeTemperature(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetTemperatureModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The age model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public AgeModel GetAgeModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<AgeModel>(culture, fallbackToDefaultCulture);

    /// <summary>The currency model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public CurrencyModel GetCurrencyModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<CurrencyModel>(culture, fallbackToDefaultCulture);

    /// <summary>The dimension model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public DimensionModel GetDimensionModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<DimensionModel>(culture, fallbackToDefaultCulture);

    /// <summary>The temperature model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public TemperatureModel GetTemperatureModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<TemperatureModel>(culture, fallbackToDefaultCulture);

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [];

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var culture in Cultures.With("units", Culture.EnglishOthers))
        {
            RegisterModel<AgeModel>(culture, _ => new AgeModel(culture));
            RegisterModel<CurrencyModel>(culture, _ => new CurrencyModel(culture));
            RegisterModel<DimensionModel>(culture, _ => new DimensionModel(culture));
            RegisterModel<TemperatureModel>(culture, _ => new TemperatureModel(culture));
        }
    }

    private static NumberWithUnitRecognizer For(NumberWithUnitOptions options) => Shared[(int)options];
}
