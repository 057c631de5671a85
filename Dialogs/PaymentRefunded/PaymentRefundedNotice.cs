using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Refunded = ChatBot.Connectors.Capabilities.Events.PaymentRefunded;

namespace ChatBot.Dialogs.PaymentRefunded;

/// <summary>Tells that money is on its way back.</summary>
public sealed class PaymentRefundedNotice : NoticeDialog
{
    /// <summary>Makes the notice.</summary>
    public PaymentRefundedNotice()
        : base(nameof(PaymentRefundedNotice)) =>
        Steps(TellAsync);

    /// <inheritdoc/>
    public override Type Event => typeof(Refunded);

    /// <inheritdoc/>
    public override object DetailsFrom(BusinessEvent happened) => new PaymentRefundedDetails { Amount = ((Refunded)happened).Amount };

    private static Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        EndAsync(step, PaymentRefundedAnswers.Refunded(step.Details<PaymentRefundedDetails>(), step.Format()), cancellationToken);
}
