using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.PaymentRefunded;

namespace ChatBot.Dialogs.PaymentRefunded;

/// <summary>Tells that money is on its way back.</summary>
public sealed class PaymentRefundedNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public PaymentRefundedNotice()
        : base(nameof(PaymentRefundedNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new PaymentRefundedDetails { Amount = happened.Amount };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step) => PaymentRefundedAnswers.Refunded(step.Details<PaymentRefundedDetails>(), step.Format());
}
