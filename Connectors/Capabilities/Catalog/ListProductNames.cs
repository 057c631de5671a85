namespace ChatBot.Connectors.Capabilities.Catalog;

/// <summary>What all products are called, so that a product is recognised in what a customer says.</summary>
/// <param name="Most">How many at most: 1 to 5,000.</param>
[Capability("list_product_names", Access.Read, Data = DataClass.Public, Scopes = ["catalog.read"])]
public sealed record ListProductNames(int Most = 5000) : ICapability<ProductNames>;

/// <summary>The names of products.</summary>
/// <param name="Names">The names, in an order that stays the same.</param>
public sealed record ProductNames(IReadOnlyList<string> Names);
