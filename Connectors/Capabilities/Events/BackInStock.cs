namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>A product that a customer waits for can be had again.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Product">Its name, as customers know it; null when the sender does not say.</param>
public sealed record BackInStock(string Id, DateTimeOffset OccurredAt, EventSubject Subject, Sku Sku, string? Product = null)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "back_in_stock";
}
