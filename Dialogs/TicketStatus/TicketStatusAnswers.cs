using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Ticket = ChatBot.Connectors.Capabilities.Tickets.TicketStatus;

namespace ChatBot.Dialogs.TicketStatus;

/// <summary>What is said about one ticket.</summary>
internal static class TicketStatusAnswers
{
    public static JourneyName Name { get; } = new("Look up a ticket", "looking up a ticket");

    /// <summary>Asks for the number.</summary>
    /// <param name="notFound">The number under which nothing was found, if one was tried; the words are the same when it is somebody else's.</param>
    public static PromptOptions AskTicket(string? notFound) => Say.Question(
        notFound is null
            ? "Which ticket is it? Please tell me its number."
            : $"I cannot find a ticket {notFound} of yours. Please check the number, and the e-mail address you use with us. Which ticket number is it?",
        "I need the ticket number; it stands in the mail about your ticket, like T-2001. Which one is it?");

    public static Activity Tell(Ticket ticket, CustomerFormat format)
    {
        var heading = $"Ticket {ticket.Number}, \"{ticket.Subject}\", {State(ticket.State)}. It was opened on {format.Day(ticket.OpenedAt)}; the last thing happened on {format.Day(ticket.ChangedAt)}.";
        return Say.Text(
            ticket.Comments is [.., var last] ? $"{heading}\n\n{last.Author} wrote on {format.Day(last.At)}:\n\n> {last.Text.ReplaceLineEndings("\n> ")}" : heading,
            ticket.State is TicketState.WaitingForCustomer ? ["Talk to a person"] : []);
    }

    private static string State(TicketState state) => state switch
    {
        TicketState.New => "is waiting for a colleague to look at it",
        TicketState.Open => "is being worked on",
        TicketState.WaitingForCustomer => "is waiting for your answer",
        TicketState.Solved => "is solved",
        TicketState.Closed => "is closed",
        _ => "is in work",
    };
}
