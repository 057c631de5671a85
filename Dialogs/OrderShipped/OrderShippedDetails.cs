namespace ChatBot.Dialogs.OrderShipped;

/// <summary>The order that left.</summary>
internal sealed class OrderShippedDetails
{
    public string Order { get; set; } = "";

    public string? Carrier { get; set; }

    public string? TrackingNumber { get; set; }
}
