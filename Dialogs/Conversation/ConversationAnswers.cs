using ChatBot.Dialogs.Apologies;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What is said about the conversation itself.</summary>
internal static class ConversationAnswers
{
    private static readonly Words Words = new(typeof(ConversationAnswers));

    /// <summary>What customers ask most, in words that begin a journey.</summary>
    private static string[] Wishes => [Words["WishOrder"], Words["WishOrders"], Words["WishReturns"], Words["WishTicket"], Words["WishPerson"]];

    public static Activity Help() => Say.Text(Words["Help"], Wishes);

    public static Activity HelpWithin(JourneyName? journey, string questionKind) => Say.Text(
        (journey is null ? Words["WithinQuestion"] : Words.Say("WithinJourney", journey.Doing)) + Words[Hint(questionKind)] + Words["WithinWays"]);

    /// <summary>Says what can be done, as nothing was understood but maybe an order's number.</summary>
    /// <param name="order">The order's number, if one was said.</param>
    public static Activity NotUnderstood(string? order) => order is null
        ? Say.Text(Words["NotUnderstood"], Wishes)
        : Say.Text(Words.Say("NotUnderstoodOrder", order), Words.Say("WhereIsOrder", order), Words.Say("CancelOrder", order), Words.Say("OrderProblem", order));

    public static Activity NotAvailable() => Say.Text(Words["NotAvailable"], Words["WishPerson"]);

    /// <summary>Nothing is open that could be left; the order that was spoken of last may be what is meant.</summary>
    public static Activity NothingToCancel(string? lastOrder) =>
        Say.Text(Words["NothingToCancel"], lastOrder is null ? Wishes : [Words.Say("CancelOrder", lastOrder), .. Wishes]);

    public static Activity Cancelled(JourneyName? journey) =>
        Say.Text(journey is null ? Words["CancelledQuestion"] : Words.Say("CancelledJourney", journey.Doing));

    public static Activity StartedOver() => Say.Text(Words["StartedOver"], Wishes);

    public static Activity BackTo(JourneyName journey) => Say.Text(Words.Say("BackTo", journey.Doing));

    /// <summary>An update came between a question and its answer, and the journey is gone through again.</summary>
    public static Activity BegunAgain(JourneyName journey) => Say.Text(Words.Say("BegunAgain", journey.Doing));

    /// <summary>What was open before an update cannot be gone on with.</summary>
    public static Activity LostTheThread() => Say.Text(Words["LostTheThread"], Wishes);

    /// <summary>Says that two wishes were heard, and that they come one after the other.</summary>
    public static Activity HeardTwo(JourneyName first, JourneyName second) =>
        Say.Text(first == second ? Words.Say("HeardTwice", first.Title) : Words.Say("HeardTwo", first.Title, second.Title));

    public static Activity NowTo(JourneyName journey) => Say.Text(Words.Say("NowTo", journey.Doing));

    /// <summary>The customer said what should not be done.</summary>
    public static Activity NothingDone() => Say.Text(Words["NothingDone"]);

    public static Activity TooLong() => Say.Text(Words["TooLong"]);

    public static Activity CannotRead(MessageKind kind) => Say.Text(kind switch
    {
        MessageKind.Attachment => Words["CannotReadFile"],
        MessageKind.UnknownButton => Words["CannotReadButton"],
        _ => Words["CannotReadEmpty"],
    });

    public static Activity LeftIt() => Say.Text(Words["LeftIt"], Wishes);

    public static Activity Declined(OfferReason reason) => reason switch
    {
        OfferReason.InBetween => Say.Text(Words["DeclinedBetween"]),
        OfferReason.CloseCall => Say.Text(Words["DeclinedClose"], Wishes),
        _ => Say.Text(Words["Declined"], Wishes),
    };

    public static PromptOptions Offer(Offer offer, JourneyName journey)
    {
        var question = offer.Reason switch
        {
            OfferReason.InBetween => Words.Say("OfferBetween", journey.Doing),
            OfferReason.NextWish => Words.Say("OfferNext", journey.Doing),
            OfferReason.StillUnavailable => ProblemAnswers.StillUnavailable(offer.Reference),
            OfferReason.NotFound => Words["OfferNotFound"],
            OfferReason.NotUnderstood => Words["OfferNotUnderstood"],
            _ => Words.Say("OfferClose", journey.Doing),
        };

        return Say.Question(question, Words.Say("OfferAgain", question));
    }

    public static PromptOptions Which(IReadOnlyList<JourneyName> journeys) =>
        Say.Choice(Words["Which"], Words["WhichAgain"], [.. journeys.Select(journey => journey.Title), Words["Neither"]]);

    private static string Hint(string questionKind) => questionKind switch
    {
        Ask.OrderNumber => "HintOrder",
        Ask.TicketNumber => "HintTicket",
        Ask.Email => "HintEmail",
        Ask.Code => "HintCode",
        Ask.Confirm => "HintConfirm",
        Ask.Choice => "HintChoice",
        _ => "HintWords",
    };
}
