using ChatBot.Connectors.Capabilities;

namespace ChatBot.Dialogs.PaymentRefunded;

/// <summary>The money that went back.</summary>
internal sealed class PaymentRefundedDetails
{
    public Money? Amount { get; set; }
}
