namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>One product of an order.</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Name">The product's name when it was ordered.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">The price of one.</param>
public sealed record OrderLine(Sku Product, string Name, int Quantity, Money Price);
