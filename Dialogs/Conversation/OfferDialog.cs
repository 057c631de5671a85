using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Asks whether, or which, journey is wanted, and begins it.</summary>
public sealed class OfferDialog : StepsDialog
{
    /// <summary>Makes the dialog.</summary>
    public OfferDialog()
        : base(nameof(OfferDialog)) =>
        Steps(AskAsync, BeginAsync);

    private protected override Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        EndAsync(step, ConversationAnswers.LeftIt(), cancellationToken);

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var offer = Offered(step);
        return offer.Journeys is [var only]
            ? step.PromptAsync(Ask.Confirm, ConversationAnswers.Offer(offer, NameOf(step, only)), cancellationToken)
            : step.PromptAsync(Ask.Choice, ConversationAnswers.Which([.. offer.Journeys.Select(journey => NameOf(step, journey))]), cancellationToken);
    }

    private static Task<DialogTurnResult> BeginAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var offer = Offered(step);
        var wanted = step.Result switch
        {
            true => offer.Journeys[0],
            FoundChoice { Index: var index } when index < offer.Journeys.Count => offer.Journeys[index],
            _ => null,
        };

        if (wanted == nameof(TalkToPersonDialog) && offer.Reason is OfferReason.NotUnderstood)
        {
            Lesson.Note(step.Context, offer.Said, Lesson.Escalated);
        }

        return wanted is null
            ? EndAsync(step, ConversationAnswers.Declined(offer.Reason), cancellationToken)
            : step.ReplaceDialogAsync(wanted, DetailsOf(offer, Journey(step, wanted)), cancellationToken);
    }

    private static object DetailsOf(Offer offer, IntentDialog journey) => journey is TalkToPersonDialog
        ? new TalkToPersonDetails { LastWords = offer.Said.Text, About = offer.About, Stuck = offer.Reason is OfferReason.CloseCall or OfferReason.InBetween ? null : offer.Reason }
        : journey.DetailsFrom(offer.Said);

    private static JourneyName NameOf(WaterfallStepContext step, string journey) => Journey(step, journey).Name;

    private static IntentDialog Journey(WaterfallStepContext step, string journey) => (IntentDialog)step.FindDialog(journey);

    private static Offer Offered(WaterfallStepContext step) => step.Details<Offer>();
}
