namespace ChatBot.Dialogs.CancelOrder;

/// <summary>What is known of the order that is to be cancelled.</summary>
internal sealed class CancelOrderDetails
{
    public string? Order { get; set; }

    /// <summary>Numbers under which nothing was found.</summary>
    public IList<string> NotFound { get; init; } = [];
}
