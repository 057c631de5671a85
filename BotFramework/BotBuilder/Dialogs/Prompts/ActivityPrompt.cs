using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks, and waits for an activity of any type that its validator takes: an event from outside, for example.</summary>
public class ActivityPrompt : Dialog
{
    private readonly PromptValidator<Activity> _validator;

    /// <summary>Initializes a new instance of the <see cref="ActivityPrompt"/> class.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="validator">Says whether an activity is the one waited for.</param>
    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(validator);
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
        await OnPromptAsync(dc.Context, state, opt, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var (state, options) = PromptState.Read(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptState.CountAttempt(state);
        if (await _validator(new PromptValidatorContext<Activity>(dc.Context, recognized, state, options), cancellationToken))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // Only a person is asked again; an event that is not the one waited for gets no answer.
        if (dc.Context.Activity.Type == ActivityTypes.Message && !dc.Context.Responded)
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
        return OnPromptAsync(turnContext, state, options, cancellationToken);
    }

    /// <summary>Asks for the first time, or again after an interruption.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="state">What the prompt remembers between turns.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, state, options, false, cancellationToken);

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="state">What the prompt remembers between turns.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="isRetry">Whether an activity was not taken.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptState.AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <summary>Takes the turn's activity for the answer.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="state">What the prompt remembers between turns.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The activity.</returns>
    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
    }
}
