namespace ChatBot.Dialogs.OrderDelayed;

/// <summary>The order that is late.</summary>
internal sealed class OrderDelayedDetails
{
    public string Order { get; set; } = "";

    public DateOnly? ExpectedOn { get; set; }
}
