namespace ChatBot.Dialogs.OrderDelivered;

/// <summary>The order that arrived.</summary>
internal sealed class OrderDeliveredDetails
{
    public string Order { get; set; } = "";
}
