namespace ChatBot.Connectors.Capabilities.Catalog;

/// <summary>Whether a product can be had now, and when it comes back if not.</summary>
/// <param name="Product">The product's number.</param>
[Capability("check_stock", Access.Read, Data = DataClass.Public, Scopes = ["catalog.read"])]
public sealed record CheckStock(Sku Product) : ICapability<StockLevel>;

/// <summary>How many of a product there are.</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Name">The product's name.</param>
/// <param name="InStock">How many can be sent now; 0 is sold out.</param>
/// <param name="BackAt">When new ones are expected, if it is sold out and that is known.</param>
public sealed record StockLevel(Sku Product, string Name, int InStock, DateTimeOffset? BackAt);
