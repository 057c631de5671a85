namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>Opens a support ticket for the caller, whichever desk is behind it, and gives the number that the customer may quote.</summary>
/// <param name="Subject">One line, at most 150 characters.</param>
/// <param name="Body">What happened, at most 20,000 characters.</param>
/// <param name="Order">The order it is about, if it is about one.</param>
[Capability("create_ticket", Access.Write, Level = CallerLevel.Claimed, Scopes = ["tickets.write"])]
public sealed record CreateTicket(string Subject, string Body, OrderNumber? Order = null) : ICapability<TicketOpened>;

/// <summary>A ticket was opened.</summary>
/// <param name="Number">The number that the customer may quote.</param>
/// <param name="AnswerBy">When somebody will have answered, where the desk promises that.</param>
public sealed record TicketOpened(TicketNumber Number, DateTimeOffset? AnswerBy);
