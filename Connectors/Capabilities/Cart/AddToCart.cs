namespace ChatBot.Connectors.Capabilities.Cart;

/// <summary>Puts a product into the caller's cart. More than there are is a Conflict.</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Quantity">How many: 1 to 99.</param>
[Capability("add_to_cart", Access.Write, Scopes = ["cart.write"])]
public sealed record AddToCart(Sku Product, int Quantity = 1) : ICapability<ShoppingCart>;
