using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks until it gets an answer of one type.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    /// <summary>Initializes a new instance of the <see cref="Prompt{T}"/> class.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="validator">Says whether an answer is taken; without one every answer that can be read is.</param>
    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    /// <summary>Asks the question.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="options">A <see cref="PromptOptions"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the prompt in this turn.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The options are not prompt options.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        var (state, opt) = PromptState.Begin(dc, options);
        await OnPromptAsync(dc.Context, state, opt, false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Reads a message as the answer. The prompt ends with a good one and asks again after another, unless the validator has answered already; activities of other types are passed by.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (state, options) = PromptState.Read(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptState.CountAttempt(state);

        var accepted = _validator == null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>Asks again: a dialog that was begun on top of the prompt has ended.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (state, options) = PromptState.Read(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Keeps a message that answers the prompt from interrupting its parents.</summary>
    /// <inheritdoc/>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var (state, options) = PromptState.Read(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        return recognized.Succeeded && !recognized.AllowInterruption;
    }

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="state">What the prompt remembers between turns.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="isRetry">Whether an answer could not be used.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="state">What the prompt remembers between turns.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What was read.</returns>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Adds choices to a question.</summary>
    /// <param name="prompt">The question; it is not changed.</param>
    /// <param name="channelId">The channel it goes to.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How to show them.</param>
    /// <param name="options">How to write them.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Adds choices to a question.</summary>
    /// <param name="prompt">The question; it is not changed.</param>
    /// <param name="channelId">The channel it goes to.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How to show them.</param>
    /// <param name="options">How to write them.</param>
    /// <param name="conversationType">The kind of the conversation, where the channel has kinds.</param>
    /// <param name="toList">The ids of those who see suggested actions; all when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null, CancellationToken cancellationToken = default)
    {
        var text = string.IsNullOrEmpty(prompt?.Text) ? string.Empty : prompt.Text;
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };

        if (prompt == null)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }

        var question = PromptState.Copy(prompt);
        question.Text = shown.Text;
        if (shown.SuggestedActions?.Actions?.Count > 0)
        {
            question.SuggestedActions = shown.SuggestedActions;
        }

        if (shown.Attachments?.Count > 0)
        {
            question.Attachments = question.Attachments == null ? shown.Attachments : [.. question.Attachments, .. shown.Attachments];
        }

        return question;
    }
}
