using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Apologies;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs;

/// <summary>A dialog of steps, with a prompt of every kind at hand. After three answers that could not be used it offers a person.</summary>
public abstract class StepsDialog : ComponentDialog
{
    private const int MostRetries = 2;

    /// <summary>Makes the dialog; the constructor of each adds its <see cref="Steps"/>.</summary>
    /// <param name="dialogId">The dialog's name.</param>
    private protected StepsDialog(string dialogId)
        : base(dialogId)
    {
        foreach (var prompt in Ask.Prompts())
        {
            AddDialog(prompt);
        }
    }

    /// <summary>The steps by name, in the order in which they run: for reports of which were reached.</summary>
    public IReadOnlyList<string> StepNames { get; private set; } = [];

    /// <summary>
    /// Raised when steps are added, removed, renamed or get another meaning, so that a conversation caught in the middle is recognised:
    /// <see cref="StepAfterUpdate"/> says where it goes on.
    /// </summary>
    protected virtual int Version => 1;

    /// <summary>The type of what it gathers; null when that is not known. What cannot be read as it any more has the dialog begin again.</summary>
    internal virtual Type? DetailsType => null;

    /// <summary>The dialog's name and version, as it is kept with every conversation that is in it.</summary>
    public sealed override string GetVersion() => $"{Id}:{Version}";

    /// <summary>Asks the pending question again, after another dialog was put in between.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await OpenQuestion.AskAgainAsync(outerDc, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    protected sealed override string GetInternalVersion() => GetVersion();

    /// <summary>
    /// Where a conversation goes on that waits at a step of an earlier version: the step of this version to whose question it takes what is
    /// said as the answer; null to begin again with the details kept. Default: the step of the same name.
    /// </summary>
    /// <param name="version">The version that the conversation began with.</param>
    /// <param name="step">The name of the method that asked.</param>
    protected internal virtual string? StepAfterUpdate(int version, string step) => step;

    /// <summary>Says in which order the steps run.</summary>
    /// <param name="steps">The steps: methods with names, by which conversations find them again after an update.</param>
    private protected void Steps(params IReadOnlyList<WaterfallStep> steps)
    {
        StepNames = [.. steps.Select(step => step.Method.Name)];
        var waterfall = new StepsWaterfall($"{Id}.Steps", steps, GiveUpAsync);
        AddDialog(waterfall);
        InitialDialogId = waterfall.Id;
    }

    /// <summary>Ends the dialog with some last words.</summary>
    private protected static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Activity words, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(words, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Goes through the steps again from the first, with what is known by now.</summary>
    private protected Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, object details, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(InitialDialogId, details, cancellationToken);

    /// <summary>What happens when a question was given up.</summary>
    private protected virtual Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(nameof(OfferDialog), Offer.Person(step.Said(), (this as IntentDialog)?.Name), cancellationToken);

    /// <summary>A system does not answer: asks whether to run this step again, and after some times offers a person.</summary>
    private protected static Task<DialogTurnResult> RetryAsync(WaterfallStepContext step, Problem problem, CancellationToken cancellationToken)
    {
        if (!MayRetry(step))
        {
            return step.ReplaceDialogAsync(nameof(OfferDialog), Offer.Person(step.Said(), problem), cancellationToken);
        }

        StepsWaterfall.RepeatAfter(step);
        return step.PromptAsync(Ask.Confirm, ProblemAnswers.AskRetry(problem), cancellationToken);
    }

    private static bool MayRetry(WaterfallStepContext step)
    {
        const string key = "retries";
        var retries = step.Kept<Retries>(key) ?? step.Keep(key, new Retries());
        return retries.Count++ < MostRetries;
    }

    private sealed class Retries
    {
        public int Count { get; set; }
    }
}
