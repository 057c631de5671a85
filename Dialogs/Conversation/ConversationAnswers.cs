using ChatBot.Dialogs.Apologies;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What is said about the conversation itself.</summary>
internal static class ConversationAnswers
{
    private const string Neither = "Something else";

    /// <summary>What customers ask most, in words that begin a journey.</summary>
    private static readonly string[] Wishes = ["Where is my order?", "Show my orders", "What is your return policy?", "Open a ticket", "Talk to a person"];

    public static Activity Help() => Say.Text(
        "I can tell you where an order is, list your orders, cancel one, find products and see whether they are in stock, answer questions about how we work, "
        + "open a ticket or look one up, and change your e-mail or postal address. Just say it in your own words. What would you like?",
        Wishes);

    public static Activity HelpWithin(JourneyName? journey, string questionKind) => Say.Text(
        (journey is null ? "I have a question for you. " : $"We are {journey.Doing}. ")
        + Hint(questionKind)
        + " You can also say \"cancel\" to leave this, \"start over\", or \"a person please\".");

    /// <summary>Says what can be done, as nothing was understood but maybe an order's number.</summary>
    /// <param name="order">The order's number, if one was said.</param>
    public static Activity NotUnderstood(string? order) => order is null
        ? Say.Text(
            "I am not sure what you mean. I can look up orders, find products, answer questions, open tickets and change your contact details. Which of these is it?",
            Wishes)
        : Say.Text(
            $"What would you like to do with order {order}: look where it is, cancel it, or report a problem with it?",
            $"Where is order {order}?",
            $"Cancel order {order}",
            $"I have a problem with order {order}");

    public static Activity NotAvailable() => Say.Text("I am sorry, I cannot do that here. A person can help you with it.", "Talk to a person");

    /// <summary>Nothing is open that could be left; the order that was spoken of last may be what is meant.</summary>
    public static Activity NothingToCancel(string? lastOrder) => Say.Text(
        "There is nothing to stop at the moment. What can I do for you?", lastOrder is null ? Wishes : [$"Cancel order {lastOrder}", .. Wishes]);

    public static Activity Cancelled(JourneyName? journey) =>
        Say.Text(journey is null ? "All right, I have left that." : $"All right, I have stopped {journey.Doing}. Nothing was changed.");

    public static Activity StartedOver() => Say.Text("All right, let us start over. What can I do for you?", Wishes);

    public static Activity BackTo(JourneyName journey) => Say.Text($"Now back to {journey.Doing}.");

    public static Activity TooLong() => Say.Text("That is a lot to read at once. Could you tell me in a sentence or two what you would like?");

    public static Activity CannotRead(MessageKind kind) => Say.Text(kind switch
    {
        MessageKind.Attachment => "Thank you, but I cannot look into files or pictures. Please tell me in words.",
        MessageKind.UnknownButton => "That button is no longer in use. Please tell me in words what you would like.",
        _ => "That message came without any words. What would you like to say?",
    });

    public static Activity LeftIt() => Say.Text("Let us leave it at that. Whenever you like, tell me what I can do for you.", Wishes);

    public static Activity Declined(OfferReason reason) => reason switch
    {
        OfferReason.InBetween => Say.Text("All right, one thing after the other."),
        OfferReason.CloseCall => Say.Text("Then please tell me in other words what you would like.", Wishes),
        _ => Say.Text("All right. Whenever you like, tell me what I can do for you.", Wishes),
    };

    public static PromptOptions Offer(Offer offer, JourneyName journey)
    {
        var question = offer.Reason switch
        {
            OfferReason.InBetween => $"You would like me to help you with {journey.Doing}. Shall I do that first, and come back to this afterwards?",
            OfferReason.StillUnavailable => ProblemAnswers.StillUnavailable(offer.Reference),
            OfferReason.NotFound => "I am sorry, I cannot find that either. Shall I get a person to look for it?",
            OfferReason.NotUnderstood => "I am sorry, I still do not understand. Shall I get a person to help you?",
            _ => $"Is this about {journey.Doing}?",
        };

        return Say.Question(question, $"Please answer with yes or no. {question}");
    }

    public static PromptOptions Which(IReadOnlyList<JourneyName> journeys) => Say.Choice(
        "I want to get this right. Which of these do you mean?",
        "Please pick one of these, or tell me in other words.",
        [.. journeys.Select(journey => journey.Title), Neither]);

    private static string Hint(string questionKind) => questionKind switch
    {
        Ask.OrderNumber => "I need the number of the order; it stands in the mail that confirmed it, like 1042.",
        Ask.TicketNumber => "I need the number of the ticket; it stands in the mail about it, like T-2001.",
        Ask.Email => "I need an e-mail address, like name@example.com.",
        Ask.Code => "I need the six digits that came by e-mail; say \"send a new code\" if nothing has come.",
        Ask.Confirm => "I need a yes or a no.",
        Ask.Choice => "Please pick one of the choices.",
        _ => "Just answer in your own words.",
    };
}
