using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.TicketAnswered;

/// <summary>What is said about a ticket that was answered.</summary>
internal static class TicketAnsweredAnswers
{
    private static readonly Words Words = new(typeof(TicketAnsweredAnswers));

    public static Activity Answered(TicketAnsweredDetails details) => Say.Text(Words.Say("Answered", details.Ticket), Words.Say("HowIsTicket", details.Ticket));
}
