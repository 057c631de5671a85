namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>Money went back to the customer.</summary>
/// <param name="Amount">What has been refunded in all; null when the sender does not say.</param>
public sealed record PaymentRefunded(string Id, DateTimeOffset OccurredAt, EventSubject Subject, Money? Amount = null)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "payment_refunded";
}
