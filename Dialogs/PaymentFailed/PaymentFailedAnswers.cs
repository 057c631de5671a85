using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.PaymentFailed;

/// <summary>What is said about a payment that did not go through.</summary>
internal static class PaymentFailedAnswers
{
    private static readonly Words Words = new(typeof(PaymentFailedAnswers));

    public static PromptOptions OfferHelp(PaymentFailedDetails details, CustomerFormat format) => Say.Question(
        details.Amount is { } amount ? Words.Say("OfferHelpAmount", format.Money(amount)) : Words["OfferHelp"],
        Words["OfferHelpAgain"],
        Words["Yes"],
        Words["No"]);

    /// <summary>The choices stand in the order of <see cref="PaymentHelp"/>.</summary>
    public static PromptOptions AskWhat() => Say.Choice(Words["AskWhat"], Words["AskWhatAgain"], Words["Another"], Words["Ticket"], Words["Person"]);

    public static Activity HowToPay(HelpAnswer answer) =>
        Say.Text(Words.Say("HowToPay", answer.Passage.Trim(), answer.Title), Words["Ticket"], Words["Person"]);

    public static Activity NoArticle() => Say.Text(Words["NoArticle"], Words["Ticket"], Words["Person"]);

    public static Activity Declined() => Say.Text(Words["Declined"]);

    /// <summary>A ticket's subject; it is read by a colleague too.</summary>
    public static string TicketSubject(PaymentFailedDetails details, CustomerFormat format) =>
        details.Amount is { } amount ? Words.Say("SubjectAmount", format.Money(amount)) : Words["Subject"];
}
