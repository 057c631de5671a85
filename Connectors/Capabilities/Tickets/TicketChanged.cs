namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>A ticket after something was done to it.</summary>
/// <param name="Number">The ticket's number.</param>
/// <param name="State">Whose turn it is now.</param>
public sealed record TicketChanged(TicketNumber Number, TicketState State);
