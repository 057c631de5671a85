using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, a time or both. An answer that can be read in several ways gives several resolutions.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <summary>Initializes a new instance of the <see cref="DateTimePrompt"/> class.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">The language of activities that name none; English when null.</param>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>Gets or sets the language of activities that name none; English when null.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptState.AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var utterance = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        if (string.IsNullOrEmpty(utterance))
        {
            return Task.FromResult(result);
        }

        // "Tomorrow" is counted from the clock on the customer's wall, not the server's.
        var culture = turnContext.Activity.Locale ?? DefaultLocale ?? Microsoft.Recognizers.Text.Culture.English;
        var found = DateTimeRecognizer.RecognizeDateTime(utterance, culture, refTime: turnContext.Activity.LocalTimestamp?.DateTime);
        if (found.Count > 0 && found[0].Resolution is { } resolution && resolution.TryGetValue("values", out var values))
        {
            result.Succeeded = true;
            result.Value = [.. ((IEnumerable<Dictionary<string, string>>)values).Select(Read)];
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Read(Dictionary<string, string> values) => new()
    {
        Timex = values.GetValueOrDefault("timex"),
        Value = values.GetValueOrDefault("value"),
        Start = values.GetValueOrDefault("start"),
        End = values.GetValueOrDefault("end"),
    };
}
