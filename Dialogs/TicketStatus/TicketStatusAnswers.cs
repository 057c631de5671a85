using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Ticket = ChatBot.Connectors.Capabilities.Tickets.TicketStatus;

namespace ChatBot.Dialogs.TicketStatus;

/// <summary>What is said about one ticket.</summary>
internal static class TicketStatusAnswers
{
    private static readonly Words Words = new(typeof(TicketStatusAnswers));

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    /// <summary>Asks for the number.</summary>
    /// <param name="notFound">The number under which nothing was found, if one was tried; the words are the same when it is somebody else's.</param>
    public static PromptOptions AskTicket(string? notFound) => Say.Question(
        notFound is null ? Words["AskTicket"] : Words.Say("AskOther", notFound), Words["AskAgain"]);

    public static Activity Tell(Ticket ticket, CustomerFormat format)
    {
        var heading = Words.Say("Heading", ticket.Number, ticket.Subject, State(ticket.State), format.Day(ticket.OpenedAt), format.Day(ticket.ChangedAt));
        return Say.Text(
            ticket.Comments is [.., var last] ? $"{heading}\n\n{Words.Say("LastComment", last.Author, format.Day(last.At), last.Text.ReplaceLineEndings("\n> "))}" : heading,
            ticket.State is TicketState.WaitingForCustomer ? [Words["Person"]] : []);
    }

    private static string State(TicketState state) => Words[state switch
    {
        TicketState.New => "StateNew",
        TicketState.Open => "StateOpen",
        TicketState.WaitingForCustomer => "StateWaiting",
        TicketState.Solved => "StateSolved",
        TicketState.Closed => "StateClosed",
        _ => "StateOther",
    }];
}
