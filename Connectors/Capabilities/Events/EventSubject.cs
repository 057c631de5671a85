namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>Whom an event concerns, as far as its sender says: any of these may find the customer.</summary>
/// <param name="Customer">The customer's id in our systems.</param>
/// <param name="ExternalId">The customer's id in the sender's system, such as Stripe's <c>cus_ada</c>.</param>
/// <param name="Email">The customer's e-mail address.</param>
public sealed record EventSubject(CustomerId? Customer = null, string? ExternalId = null, EmailAddress? Email = null);
