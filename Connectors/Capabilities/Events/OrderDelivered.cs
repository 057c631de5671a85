namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>An order arrived.</summary>
/// <param name="Order">The order.</param>
public sealed record OrderDelivered(string Id, DateTimeOffset OccurredAt, EventSubject Subject, OrderNumber Order)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "order_delivered";
}
