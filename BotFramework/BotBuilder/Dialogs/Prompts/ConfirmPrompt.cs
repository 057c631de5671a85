using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or a no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <summary>Initializes a new instance of the <see cref="ConfirmPrompt"/> class with the choices of the supported languages.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">The language of activities that name none; English when null.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCultureDefaults.Confirm, validator, defaultLocale)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ConfirmPrompt"/> class.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="choiceDefaults">Yes, no and how to write them, by language.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">The language of activities that name none; English when null.</param>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>Gets or sets how the choices are shown.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>Gets or sets the language of activities that name none; English when null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>Gets or sets how the choices are written, in place of the language's own way.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Gets or sets yes and no, in place of the language's own.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var (choices, choiceOptions) = Choices(DetermineCulture(activity));
        var question = AppendChoices(
            PromptState.Question(options, isRetry), activity.ChannelId, choices, options.Style ?? Style, choiceOptions,
            activity.Conversation?.ConversationType, Channel.SuggestedActionReaders(activity), cancellationToken);
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        var utterance = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        if (string.IsNullOrEmpty(utterance))
        {
            return Task.FromResult(result);
        }

        var culture = DetermineCulture(turnContext.Activity);
        var said = ChoiceRecognizer.RecognizeBoolean(utterance, options?.RecognizeLanguage ?? culture);
        if (said.Count > 0)
        {
            result.Succeeded = bool.TryParse(said[0].Resolution["value"].ToString(), out var value);
            result.Value = value;
            return Task.FromResult(result);
        }

        // Where the choices were numbered the number is an answer too.
        var (choices, choiceOptions) = Choices(culture);
        if (choiceOptions?.IncludeNumbers ?? true)
        {
            var chosen = ChoiceRecognizers.RecognizeChoices(utterance, choices);
            if (chosen.Count > 0)
            {
                result.Succeeded = true;
                result.Value = chosen[0].Resolution.Index == 0;
            }
        }

        return Task.FromResult(result);
    }

    private (IList<Choice> Choices, ChoiceFactoryOptions Options) Choices(string culture)
    {
        var (yes, no, options) = _choiceDefaults[culture];
        return (ConfirmChoices is { } own ? [own.Item1, own.Item2] : [yes, no], ChoiceOptions ?? options);
    }

    private string DetermineCulture(Activity activity)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? DefaultLocale);
        return !string.IsNullOrEmpty(culture) && _choiceDefaults.ContainsKey(culture) ? culture : PromptCultureModels.English.Locale;
    }
}
