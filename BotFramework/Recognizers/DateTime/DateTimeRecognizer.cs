using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Dates, times and all that is made of them.</summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    private static readonly SharedRecognizers<DateTimeRecognizer> Shared = new(static options => new DateTimeRecognizer((DateTimeOptions)options));

    /// <summary>A recognizer for any culture.</summary>
    public DateTimeRecognizer(DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for any culture; the options are given as a number.</summary>
    public DateTimeRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture.</summary>
    public DateTimeRecognizer(string targetCulture, DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture, with a time limit in seconds.</summary>
    public DateTimeRecognizer(string targetCulture, DateTimeOptions options, bool lazyInitialization, int timeoutInSeconds)
        : base(targetCulture, options, lazyInitialization, timeoutInSeconds)
    {
    }

    /// <summary>A recognizer for one culture; the options are given as a number.</summary>
    public DateTimeRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>What an utterance says about time: results whose <c>values</c> hold every reading, past before future.</summary>
    /// <param name="query">What was said.</param>
    /// <param name="culture">For example <c>de-de</c>.</param>
    /// <param name="options">Flags.</param>
    /// <param name="refTime">The speaker's date and wall clock; now when null.</param>
    /// <param name="fallbackToDefaultCulture">English where the culture has no model; otherwise such a culture is an error.</param>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string culture,
        DateTimeOptions options = DateTimeOptions.None,
        DateTime? refTime = null,
        bool fallbackToDefaultCulture = true) =>
        Shared[(int)options].GetDateTimeModel(culture, fallbackToDefaultCulture).Parse(query, refTime ?? TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>The model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public DateTimeModel GetDateTimeModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<DateTimeModel>(culture, fallbackToDefaultCulture);

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [];

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var culture in Cultures.With("datetime"))
        {
            RegisterModel<DateTimeModel>(culture, options => new DateTimeModel(culture, options));
        }
    }
}
