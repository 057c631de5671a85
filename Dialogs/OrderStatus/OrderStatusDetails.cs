namespace ChatBot.Dialogs.OrderStatus;

/// <summary>What is known of the order that is looked for.</summary>
internal sealed class OrderStatusDetails
{
    public string? Order { get; set; }

    /// <summary>Numbers under which nothing was found.</summary>
    public IList<string> NotFound { get; init; } = [];
}
