namespace ChatBot.Connectors.Capabilities.Catalog;

/// <summary>Products that fit some words, best first; a typing error does not matter.</summary>
/// <param name="Words">What the customer called it, at most 200 characters.</param>
/// <param name="Most">How many at most: 1 to 20.</param>
[Capability("search_products", Access.Read, Data = DataClass.Public, Scopes = ["catalog.read"])]
public sealed record SearchProducts(string Words, int Most = 5) : ICapability<ProductList>;

/// <summary>Products that fit, best first.</summary>
/// <param name="Products">The products; empty when nothing fits.</param>
public sealed record ProductList(IReadOnlyList<Product> Products);
