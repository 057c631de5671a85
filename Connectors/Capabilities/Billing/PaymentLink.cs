namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>A page of the shop or of its payment service, where something is paid.</summary>
/// <param name="Address">The page.</param>
/// <param name="Amount">What is to be paid there.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
public sealed record PaymentLink(Uri Address, Money Amount, DateTimeOffset ExpiresAt);
