namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>An order left the warehouse.</summary>
/// <param name="Order">The order.</param>
/// <param name="Carrier">Who carries it; null when the sender does not say.</param>
/// <param name="TrackingNumber">The carrier's number; null when the sender does not say.</param>
public sealed record OrderShipped(
    string Id, DateTimeOffset OccurredAt, EventSubject Subject, OrderNumber Order, string? Carrier = null, string? TrackingNumber = null)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "order_shipped";
}
