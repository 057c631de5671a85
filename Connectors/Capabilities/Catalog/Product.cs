namespace ChatBot.Connectors.Capabilities.Catalog;

/// <summary>A product that the shop sells.</summary>
/// <param name="Number">The product's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Category">The shelf it stands on.</param>
/// <param name="Price">The price of one.</param>
/// <param name="InStock">How many can be sent now; 0 is sold out.</param>
public sealed record Product(Sku Number, string Name, string Description, string Category, Money Price, int InStock);
