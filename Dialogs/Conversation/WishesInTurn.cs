using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Takes two wishes of one message in turn: the second begins when the first is done, without being said again.</summary>
internal sealed class WishesInTurn(Journeys journeys, Router router)
{
    /// <summary>Keeps the second wish for later where two were said and both can be answered, and says so.</summary>
    /// <returns>The wish to begin with.</returns>
    public async Task<Utterance> HearAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        if (said.Wishes is not [var first, var second]
            || journeys.Find(first.Intent) is not { } one
            || journeys.Find(second.Intent) is not { } other)
        {
            return said;
        }

        if (one is TalkToPersonDialog)
        {
            // A person takes the conversation away, so the bot does its part before.
            (first, second, one, other) = (second, first, other, one);
        }

        dc.Context.Memory().NextWish = Completed(second, first);
        dc.Context.TurnState.Set(first);
        await dc.Context.SendActivityAsync(ConversationAnswers.HeardTwo(one.Name, other.Name), cancellationToken);
        return first;
    }

    /// <summary>Begins the second wish when nothing is open any more.</summary>
    /// <param name="dc">The conversation.</param>
    /// <param name="result">What came of the turn so far.</param>
    /// <param name="wasLeft">Whether the customer left the first: then they are asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DialogTurnResult> GoOnAsync(DialogContext dc, DialogTurnResult result, bool wasLeft, CancellationToken cancellationToken)
    {
        var memory = dc.Context.Memory();
        if (result.Status is DialogTurnStatus.Waiting || memory.NextWish is not { } next)
        {
            return result;
        }

        memory.NextWish = null;
        if (journeys.Find(next.Intent) is not { } journey)
        {
            return result;
        }

        dc.Context.TurnState.Set(next);
        if (wasLeft)
        {
            return await dc.BeginDialogAsync(nameof(OfferDialog), new Offer { Reason = OfferReason.NextWish, Journeys = [journey.Id], Said = next }, cancellationToken);
        }

        await dc.Context.SendActivityAsync(ConversationAnswers.NowTo(journey.Name), cancellationToken);
        return await router.RouteAsync(dc, next, cancellationToken);
    }

    /// <summary>What the first wish named counts for the second too, where that names nothing of the kind; an order only where it says "it".</summary>
    private static Utterance Completed(Utterance second, Utterance first)
    {
        foreach (var entity in first.Entities)
        {
            var isNumber = entity.Type is EntityTypes.OrderNumber or EntityTypes.TicketNumber;
            if (second.Entity(entity.Type) is null && (!isNumber || Questions.QuestionWords.PointsBack(second.Text)))
            {
                second = second.Meaning(entity.Type, entity.Value);
            }
        }

        return second;
    }
}
