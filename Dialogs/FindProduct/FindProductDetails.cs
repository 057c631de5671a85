namespace ChatBot.Dialogs.FindProduct;

/// <summary>What is looked for.</summary>
internal sealed class FindProductDetails
{
    /// <summary>What the customer calls it.</summary>
    public string? Words { get; set; }

    /// <summary>Whether they want to know if one product is there, not what there is.</summary>
    public bool WantsStock { get; set; }

    /// <summary>How often nothing was found.</summary>
    public int Misses { get; set; }

    /// <summary>The products to choose from, in the order in which they were named.</summary>
    public IList<string> Choices { get; init; } = [];

    /// <summary>The product that it is, once that is clear.</summary>
    public string? Product { get; set; }
}
