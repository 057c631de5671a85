using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Apologies;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Identity;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs;

/// <summary>A journey: what the bot says and asks when a customer wants one thing.</summary>
public abstract class IntentDialog : StepsDialog
{
    private const int MostMisses = 3;

    private Type? _detailsType;

    /// <summary>Makes the journey.</summary>
    /// <param name="dialogId">The dialog's name.</param>
    /// <param name="intents">The intents that begin it.</param>
    private protected IntentDialog(string dialogId, params IReadOnlyList<string> intents)
        : base(dialogId) =>
        Intents = intents;

    /// <summary>The intents that begin it.</summary>
    public IReadOnlyList<string> Intents { get; }

    /// <summary>The capabilities without which the journey is left out. Default: those named as its intents.</summary>
    public virtual IReadOnlyList<string> Needs => Intents;

    /// <summary>How the customer calls it.</summary>
    public abstract JourneyName Name { get; }

    /// <summary>Whether it changes something; in the middle of another journey such a one is asked about before it begins. Default: no.</summary>
    public virtual bool ChangesSomething => false;

    /// <summary>Whether it may come between another journey's question and its answer. Default: yes.</summary>
    public virtual bool MayComeBetween => true;

    /// <summary>Whether "cancel it" may be a yes to it, and is asked about instead of taken for the wish to leave. Default: no.</summary>
    public virtual bool CancelsItself => false;

    /// <summary>What it is about, as an entity's type, where "and 1044?" asks the same of another one.</summary>
    internal virtual string? About => null;

    /// <summary>Takes from the first words what need not be asked any more.</summary>
    /// <param name="said">What the customer said.</param>
    /// <returns>The journey's details, a plain class that survives JSON.</returns>
    public abstract object DetailsFrom(Utterance said);

    internal sealed override Type DetailsType => _detailsType ??= DetailsFrom(new Utterance()).GetType();

    /// <summary>Comes back after another journey was put in between: says so and asks the pending question again.</summary>
    /// <inheritdoc/>
    public sealed override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await outerDc.Context.SendActivityAsync(ConversationAnswers.BackTo(Name), cancellationToken);
        return await base.ResumeDialogAsync(outerDc, reason, result, cancellationToken);
    }

    /// <summary>
    /// Says what a problem means and what can be done about it. Where a proof of identity helps, it is asked for, and the step runs again.
    /// </summary>
    /// <param name="step">The step in which the call was made.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="problem">What stood in the way.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private protected static Task<DialogTurnResult> ExplainAsync<TAnswer>(
        WaterfallStepContext step, ICapability<TAnswer> request, Problem problem, CancellationToken cancellationToken)
        where TAnswer : class
    {
        switch (problem)
        {
            case { Kind: ProblemKind.StepUpNeeded, NeededLevel: { } level } when level > step.Caller().Level:
                StepsWaterfall.RepeatAfter(step);
                return step.BeginDialogAsync(nameof(ProveIdentityDialog), ProofNeeded.For(request, level), cancellationToken);

            case { Kind: ProblemKind.Unavailable }:
                return RetryAsync(step, problem, cancellationToken);

            default:
                return EndAsync(step, ProblemAnswers.Explain(problem), cancellationToken);
        }
    }

    /// <summary>
    /// The number that was answered. Where an e-mail address was answered instead, that is remembered,
    /// and the number is the one that was missed under another address; null when there was none.
    /// </summary>
    /// <param name="step">The step after the question.</param>
    /// <param name="notFound">The numbers that were missed.</param>
    private protected static string? NumberFrom(WaterfallStepContext step, IList<string> notFound)
    {
        if (Ask.ReadEmail(step.Said()) is { } email && step.Caller().Level < CallerLevel.Verified)
        {
            step.Context.Memory().ClaimedEmail = new(email);
        }

        var answer = (string)step.Result;
        return EmailAddress.TryParse(answer, out _) ? notFound.LastOrDefault() : answer;
    }

    /// <summary>Nothing was found under a number: goes through the steps again without it; after the third it offers a person.</summary>
    /// <param name="step">The step that looked.</param>
    /// <param name="details">The journey's details, without the number.</param>
    /// <param name="notFound">Those of the details that tell what was tried.</param>
    /// <param name="missed">The number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private protected Task<DialogTurnResult> MissedAsync(
        WaterfallStepContext step, object details, IList<string> notFound, string missed, CancellationToken cancellationToken)
    {
        var memory = step.Context.Memory();

        if (memory.ProvenEmail is null)
        {
            // A guest may have mistyped the address as well, so it is asked for again.
            memory.ClaimedEmail = null;
        }

        notFound.Add(missed);
        return notFound.Count < MostMisses
            ? AgainAsync(step, details, cancellationToken)
            : step.ReplaceDialogAsync(nameof(OfferDialog), Offer.PersonToLook(step.Said(), Name), cancellationToken);
    }
}
