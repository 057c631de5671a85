namespace ChatBot.Dialogs.BackInStock;

/// <summary>The product that can be had again.</summary>
internal sealed class BackInStockDetails
{
    public string Product { get; set; } = "";
}
