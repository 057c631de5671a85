using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Articles;
using ChatBot.Dialogs.FindProduct;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Logging;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Begins the journey that the words want, with all that was said already.</summary>
internal sealed partial class Router(Journeys journeys, ILargeModel model, ILogger logger)
{
    private const string CancelOrder = "cancel_order";
    private const string UpdateContact = "update_contact";
    private const string FindAnswer = "find_answer";

    /// <summary>How many journeys may wait for each other.</summary>
    private const int MostOpen = 3;

    /// <summary>After so many wishes in a row that were not understood, a person is offered.</summary>
    private const int MostMisunderstood = 3;

    /// <summary>Begins what the words want, while no question is open.</summary>
    public async Task<DialogTurnResult> RouteAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        var memory = dc.Context.Memory();

        RememberEmail(dc, said);
        if (journeys.FindFollowedUp(said, memory) is { } same)
        {
            return await BeginAsync(dc, same, said, cancellationToken);
        }

        if (Corrections.Forbids(said.Text))
        {
            return await Commands.SayAsync(dc, ConversationAnswers.NothingDone(), cancellationToken);
        }

        if (journeys.FindForOther(said, memory) is { } again)
        {
            return await BeginAsync(dc, again, MeaningOther(said, memory), cancellationToken);
        }

        switch (CommandWords.Find(said.Text), said.Intent)
        {
            case (Interruption.Help, _) or (Interruption.None, ConversationIntents.Help):
                return await Commands.SayAsync(dc, ConversationAnswers.Help(), cancellationToken);
            case (Interruption.None, ConversationIntents.Cancel or Utterance.None)
                when memory.LastOrder is not null && QuestionWords.CancelsWhatWasShown(said.Text) && journeys.Find(CancelOrder) is { } cancel:
                return await BeginAsync(dc, cancel, said, cancellationToken);
            case (Interruption.Cancel, _) or (Interruption.None, ConversationIntents.Cancel):
                return await Commands.SayAsync(dc, ConversationAnswers.NothingToCancel(memory.LastOrder?.Value), cancellationToken);
            case (Interruption.StartOver, _) or (Interruption.None, ConversationIntents.StartOver):
                return await Commands.StartOverAsync(dc, cancellationToken);
            case (Interruption.Person, _):
                return await GetPersonAsync(dc, said, null, cancellationToken);
            case (_, Utterance.None) when QuestionWords.IsDecline(said.Text):
                return await Commands.SayAsync(dc, ConversationAnswers.Declined(OfferReason.NotUnderstood), cancellationToken);
            case (_, Utterance.None):
                return await RepairAsync(dc, said, cancellationToken);
        }

        memory.Misunderstood = 0;

        if (journeys.Find(said.Intent) is not { } journey)
        {
            if (journeys.Find(said.NextIntent) is FindProductDialog products)
            {
                return await BeginAsync(dc, products, said, cancellationToken);
            }

            // What cannot be done here may be explained in the help articles: "can I return a used pan?"
            return journeys.Find(FindAnswer) is { } articles
                ? await dc.BeginDialogAsync(articles.Id, new ArticlesDetails { Question = said.Text, IsWish = true }, cancellationToken)
                : await Commands.SayAsync(dc, ConversationAnswers.NotAvailable(), cancellationToken);
        }

        return journeys.FindRival(journey, said) is { } other
            ? await DecideAsync(dc, journey, other, said, cancellationToken)
            : await BeginAsync(dc, journey, said, cancellationToken);
    }

    /// <summary>Two journeys are about as likely: a larger model may know which, else the customer is asked.</summary>
    private async Task<DialogTurnResult> DecideAsync(DialogContext dc, IntentDialog journey, IntentDialog other, Utterance said, CancellationToken cancellationToken)
    {
        Lesson.Note(dc.Context, said, Lesson.Unsure);
        var meant = await model.ChooseAsync(said.Text, [said.Intent, said.NextIntent!], cancellationToken);
        return journeys.Find(meant) is { } chosen
            ? await BeginAsync(dc, chosen, said, cancellationToken)
            : await dc.BeginDialogAsync(nameof(OfferDialog), new Offer { Reason = OfferReason.CloseCall, Journeys = [journey.Id, other.Id], Said = said }, cancellationToken);
    }

    /// <summary>Nothing was understood: says what can be done, and offers a person to those whom that does not help.</summary>
    private async Task<DialogTurnResult> RepairAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        var memory = dc.Context.Memory();
        Lesson.Note(dc.Context, said, Lesson.NotUnderstood);

        if (++memory.Misunderstood < MostMisunderstood || journeys.Find(ConversationIntents.TalkToHuman) is null)
        {
            return await Commands.SayAsync(dc, ConversationAnswers.NotUnderstood(said.Entity(EntityTypes.OrderNumber)), cancellationToken);
        }

        memory.Misunderstood = 0;
        return await dc.BeginDialogAsync(nameof(OfferDialog), Offer.Person(said), cancellationToken);
    }

    /// <summary>Puts another journey before the open one, whose question waits: at once where it only reads, after a yes where it changes something.</summary>
    public async Task<DialogTurnResult> PutBetweenAsync(
        DialogContext dc, IntentDialog journey, Utterance said, OpenQuestion question, CancellationToken cancellationToken)
    {
        if (dc.Context.Memory().NextWish is { } next && journey.Intents.Contains(next.Intent))
        {
            // It comes now, so it need not come again.
            dc.Context.Memory().NextWish = null;
        }

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

    /// <summary>Leaves what is open for what the customer says they meant instead.</summary>
    public async Task<DialogTurnResult> ChangeToAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await RouteAsync(dc, said, cancellationToken);
    }

    /// <summary>Begins the open journey again with another order: the one that was said, or the other one of two that were spoken of.</summary>
    public static Task<DialogTurnResult> CorrectAsync(DialogContext dc, IntentDialog journey, Utterance said, CancellationToken cancellationToken) =>
        dc.ReplaceDialogAsync(journey.Id, journey.DetailsFrom(MeaningOther(said, dc.Context.Memory())), cancellationToken);

    private static Utterance MeaningOther(Utterance said, ConversationMemory memory) =>
        Corrections.MeansOther(said.Text) && memory.EarlierOrder is { } earlier && Ask.ReadOrderNumber(said) is null
            ? said.Meaning(EntityTypes.OrderNumber, earlier.Value)
            : said;

    /// <summary>Begins a journey with all that was said, the guest's e-mail address too: what was said is not asked again.</summary>
    private async Task<DialogTurnResult> BeginAsync(DialogContext dc, IntentDialog journey, Utterance said, CancellationToken cancellationToken)
    {
        var memory = dc.Context.Memory();
        RememberEmail(dc, said);

        if (journey.About == EntityTypes.OrderNumber && Ask.ReadOrderNumber(said) is null && memory.LastOrder is { } last && QuestionWords.PointsBack(said.Text))
        {
            said = said.Meaning(EntityTypes.OrderNumber, last.Value);
        }

        memory.LastJourney = journey.Id;
        JourneyBegins(journey.Id);
        return await dc.BeginDialogAsync(journey.Id, journey.DetailsFrom(said), cancellationToken);
    }

    // Also from words that were not understood: what was said is not asked again.
    private static void RememberEmail(DialogContext dc, Utterance said)
    {
        if (said.Intent != UpdateContact && dc.Context.Caller().Level < CallerLevel.Verified && Ask.ReadEmail(said) is { } email)
        {
            dc.Context.Memory().ClaimedEmail = new(email);
        }
    }

    /// <summary>Leaves everything for a person.</summary>
    public async Task<DialogTurnResult> GetPersonAsync(DialogContext dc, Utterance said, IntentDialog? meanwhile, CancellationToken cancellationToken)
    {
        if (meanwhile is TalkToPersonDialog)
        {
            return await Commands.AskAgainAfterAsync(dc, TalkToPersonAnswers.Underway(), cancellationToken);
        }

        dc.Context.Memory().NextWish = null;
        await dc.CancelAllDialogsAsync(cancellationToken);
        return journeys.Find(ConversationIntents.TalkToHuman) is { } person
            ? await dc.BeginDialogAsync(person.Id, new TalkToPersonDetails { LastWords = said.Text, About = meanwhile?.Name.Title }, cancellationToken)
            : await Commands.SayAsync(dc, ConversationAnswers.NotAvailable(), cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "The journey {Journey} begins.")]
    private partial void JourneyBegins(string journey);
}
