namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>An order will come later than was promised.</summary>
/// <param name="Order">The order.</param>
/// <param name="ExpectedOn">The day it is expected now; null when nobody knows.</param>
public sealed record OrderDelayed(string Id, DateTimeOffset OccurredAt, EventSubject Subject, OrderNumber Order, DateOnly? ExpectedOn = null)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "order_delayed";
}
