namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>A ticket in a list.</summary>
/// <param name="Number">The ticket's number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="State">Whose turn it is.</param>
/// <param name="ChangedAt">When something happened last.</param>
public sealed record TicketSummary(TicketNumber Number, string Subject, TicketState State, DateTimeOffset ChangedAt);
