namespace ChatBot.Connectors.Capabilities.Cart;

/// <summary>What a customer is about to buy.</summary>
/// <param name="Lines">The products; empty at first.</param>
/// <param name="Total">What they cost, without shipping.</param>
public sealed record ShoppingCart(IReadOnlyList<CartLine> Lines, Money Total);
