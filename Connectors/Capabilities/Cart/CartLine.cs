namespace ChatBot.Connectors.Capabilities.Cart;

/// <summary>One product in a cart.</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">What one costs.</param>
public sealed record CartLine(Sku Product, string Name, int Quantity, Money Price);
