using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using RecognizedText = Microsoft.Recognizers.Text.ModelResult;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or words, with or without a unit.</summary>
/// <typeparam name="T">The number's type: <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> or <see cref="decimal"/>.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Initializes a new instance of the <see cref="NumberPrompt{T}"/> class.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">The language of activities that name none; English when null.</param>
    /// <exception cref="NotSupportedException">The prompt cannot read numbers of that type.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        if (typeof(T) != typeof(int) && typeof(T) != typeof(long) && typeof(T) != typeof(float) && typeof(T) != typeof(double) && typeof(T) != typeof(decimal))
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' is not supported");
        }
    }

    /// <summary>Gets or sets the language of activities that name none; English when null.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptState.AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var utterance = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        if (string.IsNullOrEmpty(utterance))
        {
            return Task.FromResult(result);
        }

        var culture = turnContext.Activity.Locale ?? DefaultLocale ?? Microsoft.Recognizers.Text.Culture.English;
        if (FindNumber(utterance, culture) is { } value && TryParse(value, CultureOf(culture), out var number))
        {
            result.Succeeded = true;
            result.Value = number;
        }

        return Task.FromResult(result);
    }

    // A number that is glued to its unit ("180ml", "$20") is one only together with it.
    private static string FindNumber(string utterance, string culture) =>
        ValueOf(NumberRecognizer.RecognizeNumber(utterance, culture))
        ?? ValueOf(NumberWithUnitRecognizer.RecognizeCurrency(utterance, culture))
        ?? ValueOf(NumberWithUnitRecognizer.RecognizeAge(utterance, culture))
        ?? ValueOf(NumberWithUnitRecognizer.RecognizeTemperature(utterance, culture))
        ?? ValueOf(NumberWithUnitRecognizer.RecognizeDimension(utterance, culture));

    private static string ValueOf(List<RecognizedText> found) =>
        found.Count > 0 && found[0].Resolution is { } resolution && resolution.TryGetValue("value", out var value) ? value?.ToString() : null;

    // The client names the language; the recognizers fall back to English for one they do not know, and so must the format.
    private static CultureInfo CultureOf(string name) =>
        KnownCultures.Find(name) ?? KnownCultures.Find(Microsoft.Recognizers.Text.Culture.English);

    private static bool TryParse(string text, CultureInfo culture, out T number)
    {
        var parsed = typeof(T) == typeof(int) ? int.TryParse(text, NumberStyles.Any, culture, out var integer) ? integer : null
            : typeof(T) == typeof(long) ? long.TryParse(text, NumberStyles.Any, culture, out var longer) ? longer : null
            : typeof(T) == typeof(float) ? float.TryParse(text, NumberStyles.Any, culture, out var single) ? single : null
            : typeof(T) == typeof(double) ? double.TryParse(text, NumberStyles.Any, culture, out var real) ? real : null
            : decimal.TryParse(text, NumberStyles.Any, culture, out var exact) ? (object)exact : null;
        number = parsed is T value ? value : default;
        return parsed is T;
    }
}
