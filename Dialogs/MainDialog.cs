using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Identity;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace ChatBot.Dialogs;

/// <summary>The whole conversation: begins the journey that the customer wants, and hears help, cancel, start over and "a person please" at every step of it.</summary>
public sealed partial class MainDialog : ComponentDialog
{
    private static readonly DialogTurnResult Done = new(DialogTurnStatus.Complete);

    private readonly IRecognizer _recognizer;
    private readonly TimeProvider _clock;
    private readonly ILogger<MainDialog> _logger;
    private readonly Journeys _journeys;
    private readonly Router _router;
    private readonly WishesInTurn _wishes;
    private readonly IReadOnlyList<NoticeDialog> _notices;

    /// <summary>Makes the dialog with every journey that can be answered; one that needs a capability nobody answers is left out.</summary>
    /// <param name="journeys">All journeys.</param>
    /// <param name="notices">All that the bot may tell of its own accord.</param>
    /// <param name="proveIdentity">How guests prove who they are.</param>
    /// <param name="rating">How the help of a person is rated.</param>
    /// <param name="offer">How a journey is offered.</param>
    /// <param name="recognizer">Understands what was said.</param>
    /// <param name="capabilities">Says what can be answered.</param>
    /// <param name="model">Breaks ties.</param>
    /// <param name="clock">Says which proofs still count.</param>
    /// <param name="logger">Gets told which journeys are left out, and what begins.</param>
    public MainDialog(
        IEnumerable<IntentDialog> journeys,
        IEnumerable<NoticeDialog> notices,
        ProveIdentityDialog proveIdentity,
        RatingDialog rating,
        OfferDialog offer,
        IRecognizer recognizer,
        ICapabilities capabilities,
        ILargeModel model,
        TimeProvider clock,
        ILogger<MainDialog> logger)
        : base(nameof(MainDialog))
    {
        (_recognizer, _clock, _logger) = (recognizer, clock, logger);
        _journeys = new(journeys, capabilities, logger);
        _router = new(_journeys, model, logger);
        _wishes = new(_journeys, _router);
        _notices = [.. notices];

        foreach (var dialog in (IEnumerable<Dialog>)[.. _journeys.All, .. _notices, proveIdentity, rating, offer])
        {
            AddDialog(dialog);
        }
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        if (innerDc.Context.TurnState.Get<BusinessEvent>() is { } happened)
        {
            return await TellAsync(innerDc, happened, cancellationToken);
        }

        if (innerDc.Context.TurnState.Get<AfterHandoff>() is { } handoff)
        {
            // Nobody said anything in this turn.
            innerDc.Context.TurnState.Set(new Utterance());
            return handoff.WasAnswered
                ? await innerDc.BeginDialogAsync(nameof(RatingDialog), null, cancellationToken)
                : await innerDc.BeginDialogAsync(nameof(TalkToPersonDialog), new TalkToPersonDetails { HasWaited = true }, cancellationToken);
        }

        var message = await ListenAsync(innerDc, OpenQuestion.Nothing, cancellationToken);

        return message.Kind switch
        {
            MessageKind.Words => await BeginAsync(innerDc, cancellationToken),
            MessageKind.LongWords => await Commands.SayAsync(innerDc, ConversationAnswers.TooLong(), cancellationToken),
            _ => await Commands.SayAsync(innerDc, ConversationAnswers.CannotRead(message.Kind), cancellationToken),
        };
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var lost = OpenDialogs.TakeUp(innerDc);
        var question = lost is null ? OpenQuestion.Find(innerDc) : OpenQuestion.Nothing;
        var message = await ListenAsync(innerDc, question, cancellationToken);

        if (lost is not null)
        {
            return await BeginAgainAsync(innerDc, lost, cancellationToken);
        }

        if (innerDc.ActiveDialog is null)
        {
            // Nothing waits for an answer although something did.
            StateUnreadable(null);
            return await Commands.SayAsync(innerDc, ConversationAnswers.LostTheThread(), cancellationToken);
        }

        if (message.Kind is MessageKind.LongWords && question.Kind is not Ask.Story)
        {
            return await Commands.AskAgainAfterAsync(innerDc, ConversationAnswers.TooLong(), cancellationToken);
        }

        if (message.Kind is not (MessageKind.Words or MessageKind.LongWords))
        {
            return await Commands.AskAgainAfterAsync(innerDc, ConversationAnswers.CannotRead(message.Kind), cancellationToken);
        }

        var interruption = await question.InterruptedByAsync(innerDc.Context.Said(), _journeys.All, innerDc, cancellationToken);
        var result = await GoOnAsync(innerDc, question, interruption, cancellationToken);
        return await _wishes.GoOnAsync(innerDc, result, interruption is Interruption.Cancel, cancellationToken);
    }

    private async Task<DialogTurnResult> BeginAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var said = await _wishes.HearAsync(dc, dc.Context.Said(), cancellationToken);
        return await _wishes.GoOnAsync(dc, await _router.RouteAsync(dc, said, cancellationToken), wasLeft: false, cancellationToken);
    }

    private async Task<DialogTurnResult> GoOnAsync(DialogContext innerDc, OpenQuestion question, Interruption interruption, CancellationToken cancellationToken)
    {
        var said = innerDc.Context.Said();

        if (interruption is Interruption.Correction)
        {
            Lesson.Note(innerDc.Context, said, Lesson.Corrected);
        }

        return interruption switch
        {
            Interruption.Forbidden => await Commands.AskAgainAfterAsync(innerDc, ConversationAnswers.NothingDone(), cancellationToken),
            Interruption.Help => await Commands.AskAgainAfterAsync(innerDc, ConversationAnswers.HelpWithin(question.Journey?.Name, question.Kind), cancellationToken),
            Interruption.Cancel => await Commands.CancelAsync(innerDc, question, cancellationToken),
            Interruption.StartOver => await Commands.StartOverAsync(innerDc, cancellationToken),
            Interruption.Person => await _router.GetPersonAsync(innerDc, said, question.Journey, cancellationToken),
            Interruption.OtherJourney when said.IsCorrection => await _router.ChangeToAsync(innerDc, said, cancellationToken),
            Interruption.OtherJourney => await _router.PutBetweenAsync(innerDc, _journeys.Find(said.Intent)!, said, question, cancellationToken),
            Interruption.Correction => await Router.CorrectAsync(innerDc, question.Journey!, said, cancellationToken),
            _ => await base.OnContinueDialogAsync(innerDc, cancellationToken),
        };
    }

    /// <summary>
    /// Makes sure that a turn can read which dialogs are open. Where it cannot, because the state is damaged or of another bot, none is, and the
    /// customer is told so.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="dialogs">Where the open dialogs are kept.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task MakeReadableAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        try
        {
            if (OpenDialogs.IsReadable(await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken)))
            {
                return;
            }

            StateUnreadable(null);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            StateUnreadable(exception);
        }

        await dialogs.SetAsync(turnContext, new DialogState(), cancellationToken);
        await turnContext.SendActivityAsync(ConversationAnswers.LostTheThread(), cancellationToken);
    }

    /// <summary>An update has come between a question and its answer: says so, and goes through the journey again with what is known.</summary>
    private async Task<DialogTurnResult> BeginAgainAsync(DialogContext dc, DialogInstance lost, CancellationToken cancellationToken)
    {
        JourneyLost(lost.Id, lost.Version);

        if (lost.Id is not null && _journeys.All.FirstOrDefault(journey => journey.Id == lost.Id) is { } journey)
        {
            await dc.Context.SendActivityAsync(ConversationAnswers.BegunAgain(journey.Name), cancellationToken);
            return await dc.BeginDialogAsync(journey.Id, OpenDialogs.DetailsOf(lost, journey.DetailsType) ?? journey.DetailsFrom(new Utterance()), cancellationToken);
        }

        return dc.ActiveDialog is null
            ? await Commands.SayAsync(dc, ConversationAnswers.LostTheThread(), cancellationToken)
            : await Commands.AskAgainAfterAsync(dc, ConversationAnswers.LostTheThread(), cancellationToken);
    }

    private async Task<DialogTurnResult> TellAsync(DialogContext dc, BusinessEvent happened, CancellationToken cancellationToken)
    {
        if (_notices.FirstOrDefault(notice => notice.Event == happened.GetType()) is not { } notice)
        {
            NothingToTell(happened.GetType().Name);
            return Done;
        }

        return await dc.BeginDialogAsync(notice.Id, notice.DetailsFrom(happened), cancellationToken);
    }

    private async Task<IncomingMessage> ListenAsync(DialogContext dc, OpenQuestion question, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        turn.Memory().DropOldProof(_clock.GetUtcNow());

        // What a button sends is from here on the same as if it had been typed.
        var message = IncomingMessage.Read(turn.Activity);
        // Of "not the order, the ticket" only what is meant is looked at; a story is taken word by word.
        var meant = question.TakesAnyWords || message.Kind is not MessageKind.Words ? null : Corrections.Rest(message.Text);
        turn.Activity.Text = meant ?? message.Text;
        turn.TurnState.Set(message.Kind is MessageKind.Words
            ? _journeys.Corrected(Utterance.From(turn.Activity.Text, await _recognizer.RecognizeAsync(turn, cancellationToken)), meant is not null)
            : new Utterance { Text = message.Text });
        return message;
    }

    [LoggerMessage(LogLevel.Error, "Which dialogs the conversation has open cannot be read; it begins anew.")]
    private partial void StateUnreadable(Exception? exception);

    [LoggerMessage(LogLevel.Information, "{Dialog} (left in version {Version}) cannot go on where it was; it begins again.")]
    private partial void JourneyLost(string? dialog, string? version);

    [LoggerMessage(LogLevel.Warning, "No notice tells {Event}.")]
    private partial void NothingToTell(string @event);
}
