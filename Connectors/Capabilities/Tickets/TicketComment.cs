namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>Something that was said about a ticket.</summary>
/// <param name="Author">Who said it, as the customer may know them.</param>
/// <param name="Text">What was said.</param>
/// <param name="At">When.</param>
public sealed record TicketComment(string Author, string Text, DateTimeOffset At);
