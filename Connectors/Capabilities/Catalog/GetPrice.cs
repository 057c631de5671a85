namespace ChatBot.Connectors.Capabilities.Catalog;

/// <summary>What a number of one product costs, with the discount for many.</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Quantity">How many: 1 to 1,000.</param>
[Capability("get_price", Access.Read, Data = DataClass.Public, Scopes = ["catalog.read"])]
public sealed record GetPrice(Sku Product, int Quantity = 1) : ICapability<PriceQuote>;

/// <summary>A price, and how it came about.</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Quantity">How many.</param>
/// <param name="UnitPrice">What one costs in the list.</param>
/// <param name="Discount">What is taken off in all.</param>
/// <param name="Total">What is to be paid, without shipping.</param>
public sealed record PriceQuote(Sku Product, string Name, int Quantity, Money UnitPrice, Money Discount, Money Total);
