using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Yes and no.</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    private static readonly ChoiceRecognizer Shared = new();

    /// <summary>A recognizer for any culture.</summary>
    public ChoiceRecognizer(ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for any culture; the options are given as a number, the time limit in seconds.</summary>
    public ChoiceRecognizer(int options, bool lazyInitialization = true, int timeoutInSeconds = 0)
        : this(null, GetOptions(options), lazyInitialization, timeoutInSeconds)
    {
    }

    /// <summary>A recognizer for one culture.</summary>
    public ChoiceRecognizer(string targetCulture, ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture, with a time limit in seconds.</summary>
    public ChoiceRecognizer(string targetCulture, ChoiceOptions options, bool lazyInitialization, int timeoutInSeconds)
        : base(targetCulture, options, lazyInitialization, timeoutInSeconds)
    {
    }

    /// <summary>A recognizer for one culture; the options are given as a number.</summary>
    public ChoiceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>Whether an utterance says yes or no: one result at most, with the keys <c>value</c> (bool) and <c>score</c> (double, 0 to 1).</summary>
    /// <param name="query">What was said.</param>
    /// <param name="culture">For example <c>de-de</c>.</param>
    /// <param name="options">None.</param>
    /// <param name="fallbackToDefaultCulture">English where the culture has no model; otherwise such a culture is an error.</param>
    public static List<ModelResult> RecognizeBoolean(string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetBooleanModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The boolean model of a culture.</summary>
    /// <exception cref="ArgumentException">There is none, and falling back was not allowed.</exception>
    public IModel GetBooleanModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<BooleanModel>(culture, fallbackToDefaultCulture);

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [];

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var culture in Cultures.With("choice", Culture.EnglishOthers, Culture.SpanishMexican))
        {
            RegisterModel<BooleanModel>(culture, _ => new BooleanModel(culture));
        }
    }
}
