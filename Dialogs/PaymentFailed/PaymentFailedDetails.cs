using ChatBot.Connectors.Capabilities;

namespace ChatBot.Dialogs.PaymentFailed;

/// <summary>The payment that did not go through.</summary>
internal sealed class PaymentFailedDetails
{
    public Money? Amount { get; set; }

    public string? Invoice { get; set; }
}
