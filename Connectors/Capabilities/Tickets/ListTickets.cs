namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>The caller's own tickets, the ones that changed last first.</summary>
/// <param name="Most">How many at most: 1 to 50.</param>
[Capability("list_tickets", Access.Read, Level = CallerLevel.Verified, Scopes = ["tickets.read"])]
public sealed record ListTickets(int Most = 10) : ICapability<TicketList>;

/// <summary>Some tickets of one customer.</summary>
/// <param name="Tickets">The tickets; empty when there is none.</param>
public sealed record TicketList(IReadOnlyList<TicketSummary> Tickets);
