using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Initializes a new instance of the <see cref="ChoicePrompt"/> class with the words of the supported languages.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">The language of activities that name none; English when null.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCultureDefaults.Choice, validator, defaultLocale)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChoicePrompt"/> class.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="choiceDefaults">How to write the choices, by language.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">The language of activities that name none; English when null.</param>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>Gets or sets how the choices are shown, unless the options of the prompt say it.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>Gets or sets the language of activities that name none; English when null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>Gets or sets how the choices are written, in place of the language's own way.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Gets or sets how the answer is compared with the choices.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var choiceOptions = ChoiceOptions ?? _choiceDefaults[DetermineCulture(activity)];
        var question = AppendChoices(
            PromptState.Question(options, isRetry), activity.ChannelId, options.Choices ?? [], options.Style ?? Style, choiceOptions,
            activity.Conversation?.ConversationType, Channel.SuggestedActionReaders(activity), cancellationToken);
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<FoundChoice>();
        var utterance = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        if (string.IsNullOrEmpty(utterance))
        {
            return Task.FromResult(result);
        }

        // The prompt serves all conversations at once: the language of one must not be written into what they share.
        var find = RecognizerOptions?.Copy() ?? new FindChoicesOptions();
        find.Locale = DetermineCulture(turnContext.Activity);
        var found = ChoiceRecognizers.RecognizeChoices(utterance, options.Choices ?? [], find);
        if (found.Count > 0)
        {
            result.Succeeded = true;
            result.Value = found[0].Resolution;
        }

        return Task.FromResult(result);
    }

    private string DetermineCulture(Activity activity)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? RecognizerOptions?.Locale ?? DefaultLocale);
        return !string.IsNullOrEmpty(culture) && _choiceDefaults.ContainsKey(culture) ? culture : PromptCultureModels.English.Locale;
    }
}
