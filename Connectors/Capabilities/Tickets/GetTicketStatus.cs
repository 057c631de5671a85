namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>How a support ticket stands and what was said. A guest gets it with the e-mail address it was opened with.</summary>
/// <param name="Ticket">The ticket's number.</param>
[Capability("get_ticket_status", Access.Read, Level = CallerLevel.Claimed, Scopes = ["tickets.read"])]
public sealed record GetTicketStatus(TicketNumber Ticket) : ICapability<TicketStatus>;

/// <summary>One ticket as it stands.</summary>
/// <param name="Number">The ticket's number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="State">Whose turn it is.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ChangedAt">When something happened last.</param>
/// <param name="Comments">What was said, oldest first; internal notes are left out.</param>
/// <param name="Owner">Whom it belongs to.</param>
public sealed record TicketStatus(
    TicketNumber Number,
    string Subject,
    TicketState State,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    IReadOnlyList<TicketComment> Comments,
    Owner Owner) : IOwned;
