namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>Closes the caller's ticket, because they need no more help with it. One that is closed is a Conflict.</summary>
/// <param name="Ticket">The ticket's number.</param>
[Capability("close_ticket", Access.Write, Level = CallerLevel.Verified, Scopes = ["tickets.write"])]
public sealed record CloseTicket(TicketNumber Ticket) : ICapability<TicketChanged>;
