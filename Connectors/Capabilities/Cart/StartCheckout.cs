using ChatBot.Connectors.Capabilities.Billing;

namespace ChatBot.Connectors.Capabilities.Cart;

/// <summary>A link to the shop's own page where the cart is paid: card numbers never pass through the conversation. An empty cart is a Conflict.</summary>
[Capability("start_checkout", Access.Write, Scopes = ["cart.write"])]
public sealed record StartCheckout : ICapability<PaymentLink>;
