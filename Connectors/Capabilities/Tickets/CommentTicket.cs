namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>Adds something that the customer says to their ticket; a solved one opens again. A closed one is a Conflict.</summary>
/// <param name="Ticket">The ticket's number.</param>
/// <param name="Text">What they say, at most 20,000 characters.</param>
[Capability("comment_ticket", Access.Write, Level = CallerLevel.Verified, Scopes = ["tickets.write"])]
public sealed record CommentTicket(TicketNumber Ticket, string Text) : ICapability<TicketChanged>;
