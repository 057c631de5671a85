namespace ChatBot.Connectors.Capabilities.Cart;

/// <summary>What is in the caller's cart: the customer's, or the conversation's while they are unknown.</summary>
[Capability("view_cart", Access.Read, Scopes = ["cart.read"])]
public sealed record ViewCart : ICapability<ShoppingCart>;
