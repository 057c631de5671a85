namespace ChatBot.Connectors.Capabilities;

/// <summary>Whom an order, a ticket or an invoice belongs to.</summary>
/// <param name="Customer">The customer, unless it came from somebody who is none.</param>
/// <param name="Email">The address it was placed with.</param>
public sealed record Owner(CustomerId? Customer, EmailAddress? Email);
