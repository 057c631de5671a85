namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>A payment was tried and did not go through.</summary>
/// <param name="Amount">What was to be paid; null when the sender does not say.</param>
/// <param name="Invoice">The invoice it was for, as the payment system names it.</param>
/// <param name="Reason">Why, as the payment system's code: <c>insufficient_funds</c>.</param>
public sealed record PaymentFailed(
    string Id, DateTimeOffset OccurredAt, EventSubject Subject, Money? Amount = null, string? Invoice = null, string? Reason = null)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "payment_failed";
}
