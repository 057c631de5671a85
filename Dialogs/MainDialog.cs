using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Identity;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.UpdateContact;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ChatBot.Dialogs;

/// <summary>The whole conversation: begins the journey that the customer wants, and hears help, cancel, start over and "a person please" at every step of it.</summary>
public sealed partial class MainDialog : ComponentDialog
{
    /// <summary>Below this, an intent that is close to another is asked about.</summary>
    private const double Sure = 0.75;

    /// <summary>How much surer the better of two intents must be.</summary>
    private const double CloseCall = 0.2;

    /// <summary>How many journeys may wait for each other.</summary>
    private const int MostOpen = 3;

    private static readonly DialogTurnResult Done = new(DialogTurnStatus.Complete);

    private readonly IRecognizer _recognizer;
    private readonly TimeProvider _clock;
    private readonly ILogger<MainDialog> _logger;
    private readonly IReadOnlyList<IntentDialog> _journeys;
    private readonly IReadOnlyList<NoticeDialog> _notices;

    /// <summary>Makes the dialog with every journey that can be answered; one that needs a capability nobody answers is left out.</summary>
    /// <param name="journeys">All journeys.</param>
    /// <param name="notices">All that the bot may tell of its own accord.</param>
    /// <param name="proveIdentity">How guests prove who they are.</param>
    /// <param name="rating">How the help of a person is rated.</param>
    /// <param name="offer">How a journey is offered.</param>
    /// <param name="recognizer">Understands what was said.</param>
    /// <param name="capabilities">Says what can be answered.</param>
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
        TimeProvider clock,
        ILogger<MainDialog> logger)
        : base(nameof(MainDialog))
    {
        (_recognizer, _clock, _logger) = (recognizer, clock, logger);
        _journeys = [.. journeys.Where(journey => CanWork(journey, capabilities))];

        _notices = [.. notices];

        foreach (var dialog in (IEnumerable<Dialog>)[.. _journeys, .. _notices, proveIdentity, rating, offer])
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

        var message = await ListenAsync(innerDc, cancellationToken);

        return message.Kind switch
        {
            MessageKind.Words => await RouteAsync(innerDc, innerDc.Context.Said(), cancellationToken),
            MessageKind.LongWords => await SayAsync(innerDc, ConversationAnswers.TooLong(), cancellationToken),
            _ => await SayAsync(innerDc, ConversationAnswers.CannotRead(message.Kind), cancellationToken),
        };
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var message = await ListenAsync(innerDc, cancellationToken);
        var question = OpenQuestion.Find(innerDc);

        if (message.Kind is MessageKind.LongWords && question.Kind is not Ask.Story)
        {
            return await AskAgainAfterAsync(innerDc, ConversationAnswers.TooLong(), cancellationToken);
        }

        if (message.Kind is not (MessageKind.Words or MessageKind.LongWords))
        {
            return await AskAgainAfterAsync(innerDc, ConversationAnswers.CannotRead(message.Kind), cancellationToken);
        }

        var said = innerDc.Context.Said();
        return await question.InterruptedByAsync(said, _journeys, innerDc, cancellationToken) switch
        {
            Interruption.Help => await AskAgainAfterAsync(innerDc, ConversationAnswers.HelpWithin(question.Journey?.Name, question.Kind), cancellationToken),
            Interruption.Cancel => await CancelAsync(innerDc, question, cancellationToken),
            Interruption.StartOver => await StartOverAsync(innerDc, cancellationToken),
            Interruption.Person => await GetPersonAsync(innerDc, said, question.Journey, cancellationToken),
            Interruption.OtherJourney => await PutBetweenAsync(innerDc, Find(said.Intent)!, said, question, cancellationToken),
            Interruption.Correction => await innerDc.ReplaceDialogAsync(question.Journey!.Id, question.Journey.DetailsFrom(said), cancellationToken),
            _ => await base.OnContinueDialogAsync(innerDc, cancellationToken),
        };
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

    private async Task<IncomingMessage> ListenAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        turn.Memory().DropOldProof(_clock.GetUtcNow());

        // What a button sends is from here on the same as if it had been typed.
        var message = IncomingMessage.Read(turn.Activity);
        turn.Activity.Text = message.Text;
        turn.TurnState.Set(message.Kind is MessageKind.Words
            ? Utterance.From(message.Text, await _recognizer.RecognizeAsync(turn, cancellationToken))
            : new Utterance { Text = message.Text });
        return message;
    }

    private async Task<DialogTurnResult> RouteAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        switch (CommandWords.Find(said.Text), said.Intent)
        {
            case (Interruption.Help, _) or (Interruption.None, ConversationIntents.Help):
                return await SayAsync(dc, ConversationAnswers.Help(), cancellationToken);
            case (Interruption.Cancel, _) or (Interruption.None, ConversationIntents.Cancel):
                return await SayAsync(dc, ConversationAnswers.NothingToCancel(dc.Context.Memory().LastOrder?.Value), cancellationToken);
            case (Interruption.StartOver, _) or (Interruption.None, ConversationIntents.StartOver):
                return await StartOverAsync(dc, cancellationToken);
            case (Interruption.Person, _):
                return await GetPersonAsync(dc, said, null, cancellationToken);
            case (_, Utterance.None):
                return await SayAsync(dc, ConversationAnswers.NotUnderstood(said.Entity(EntityTypes.OrderNumber)), cancellationToken);
        }

        if (Find(said.Intent) is not { } journey)
        {
            return await SayAsync(dc, ConversationAnswers.NotAvailable(), cancellationToken);
        }

        if (IsCloseCall(said) && said.NextIntent is { } next && Find(next) is { MayComeBetween: true } other && other != journey && journey.MayComeBetween)
        {
            var offer = new Offer { Reason = OfferReason.CloseCall, Journeys = [journey.Id, other.Id], Said = said };
            return await dc.BeginDialogAsync(nameof(OfferDialog), offer, cancellationToken);
        }

        return await BeginAsync(dc, journey, said, cancellationToken);
    }

    /// <summary>Puts another journey before the open one, whose question waits: at once where it only reads, after a yes where it changes something.</summary>
    private async Task<DialogTurnResult> PutBetweenAsync(
        DialogContext dc, IntentDialog journey, Utterance said, OpenQuestion question, CancellationToken cancellationToken)
    {
        if (dc.Stack.Skip(1).Any(waiting => waiting.Id == journey.Id))
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (question.Journey is null || dc.Stack.Count >= MostOpen)
        {
            return await dc.ReplaceDialogAsync(journey.Id, journey.DetailsFrom(said), cancellationToken);
        }

        if (journey.ChangesSomething)
        {
            var offer = new Offer { Reason = OfferReason.InBetween, Journeys = [journey.Id], Said = said };
            return await dc.BeginDialogAsync(nameof(OfferDialog), offer, cancellationToken);
        }

        return await BeginAsync(dc, journey, said, cancellationToken);
    }

    /// <summary>Begins a journey with all that was said, the guest's e-mail address too: what was said is not asked again.</summary>
    private async Task<DialogTurnResult> BeginAsync(DialogContext dc, IntentDialog journey, Utterance said, CancellationToken cancellationToken)
    {
        var memory = dc.Context.Memory();

        if (journey is not UpdateContactDialog && dc.Context.Caller().Level < CallerLevel.Verified && Ask.ReadEmail(said) is { } email)
        {
            memory.ClaimedEmail = new(email);
        }

        JourneyBegins(journey.Id);
        return await dc.BeginDialogAsync(journey.Id, journey.DetailsFrom(said), cancellationToken);
    }

    private static async Task<DialogTurnResult> CancelAsync(DialogContext dc, OpenQuestion question, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(ConversationAnswers.Cancelled(question.Journey?.Name), cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> StartOverAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        dc.Context.Memory().ForgetCustomer();
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await SayAsync(dc, ConversationAnswers.StartedOver(), cancellationToken);
    }

    private async Task<DialogTurnResult> GetPersonAsync(DialogContext dc, Utterance said, IntentDialog? meanwhile, CancellationToken cancellationToken)
    {
        if (meanwhile is TalkToPersonDialog)
        {
            return await AskAgainAfterAsync(dc, TalkToPersonAnswers.Underway(), cancellationToken);
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        return Find(ConversationIntents.TalkToHuman) is { } person
            ? await dc.BeginDialogAsync(person.Id, new TalkToPersonDetails { LastWords = said.Text, About = meanwhile?.Name.Title }, cancellationToken)
            : await SayAsync(dc, ConversationAnswers.NotAvailable(), cancellationToken);
    }

    private static async Task<DialogTurnResult> AskAgainAfterAsync(DialogContext dc, Activity words, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(words, cancellationToken);
        await OpenQuestion.AskAgainAsync(dc, cancellationToken);
        return EndOfTurn;
    }

    private static async Task<DialogTurnResult> SayAsync(DialogContext dc, Activity words, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(words, cancellationToken);
        return Done;
    }

    private static bool IsCloseCall(Utterance said) => said.Score < Sure && said.Score - said.NextScore < CloseCall;

    private IntentDialog? Find(string intent) => _journeys.FirstOrDefault(journey => journey.Intents.Contains(intent));

    private bool CanWork(IntentDialog journey, ICapabilities capabilities)
    {
        var missing = journey.Needs.Where(verb => !capabilities.CanAnswer(verb)).ToList();

        foreach (var verb in missing)
        {
            JourneyLeftOut(journey.Id, verb);
        }

        return missing.Count == 0;
    }

    [LoggerMessage(LogLevel.Warning, "The journey {Journey} is left out: no enabled connector answers {Verb}.")]
    private partial void JourneyLeftOut(string journey, string verb);

    [LoggerMessage(LogLevel.Warning, "No notice tells {Event}.")]
    private partial void NothingToTell(string @event);

    [LoggerMessage(LogLevel.Information, "The journey {Journey} begins.")]
    private partial void JourneyBegins(string journey);
}
