namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>The help desk answered a customer's ticket.</summary>
/// <param name="Ticket">The ticket.</param>
public sealed record TicketAnswered(string Id, DateTimeOffset OccurredAt, EventSubject Subject, TicketNumber Ticket)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "ticket_answered";
}
