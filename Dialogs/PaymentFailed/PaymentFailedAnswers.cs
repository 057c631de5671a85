using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.PaymentFailed;

/// <summary>What is said about a payment that did not go through.</summary>
internal static class PaymentFailedAnswers
{
    public const string Another = "Pay another way";
    public const string Ticket = "Open a ticket";
    public const string Person = "Talk to a person";

    public static PromptOptions OfferHelp(PaymentFailedDetails details, CustomerFormat format) => Say.Question(
        details.Amount is { } amount
            ? $"Your payment of {format.Money(amount)} did not go through. May I help you with it?"
            : "A payment of yours did not go through. May I help you with it?",
        "Shall I help you with the payment that did not go through? Yes or no will do.",
        "Yes, please",
        "No, thanks");

    public static PromptOptions AskWhat() => Say.Choice(
        "Gladly. What would you like to do?", "I did not get that. Which of these would you like to do?", Another, Ticket, Person);

    public static Activity HowToPay(HelpAnswer answer) => Say.Text(
        $"{answer.Passage.Trim()}\n\nThis is from our help article \"{answer.Title}\".", Ticket, Person);

    public static Activity NoArticle() => Say.Text("I have no article about that at hand, but a colleague can help.", Ticket, Person);

    public static Activity Declined() => Say.Text("All right. If you change your mind, just ask me about the failed payment.");

    /// <summary>A ticket's subject; it is read by a colleague too.</summary>
    public static string TicketSubject(PaymentFailedDetails details, CustomerFormat format) =>
        details.Amount is { } amount ? $"Payment of {format.Money(amount)} did not go through" : "A payment did not go through";
}
