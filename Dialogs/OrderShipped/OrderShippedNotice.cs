using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Shipped = ChatBot.Connectors.Capabilities.Events.OrderShipped;

namespace ChatBot.Dialogs.OrderShipped;

/// <summary>Tells that an order is on its way.</summary>
public sealed class OrderShippedNotice : NoticeDialog
{
    /// <summary>Makes the notice.</summary>
    public OrderShippedNotice()
        : base(nameof(OrderShippedNotice)) =>
        Steps(TellAsync);

    /// <inheritdoc/>
    public override Type Event => typeof(Shipped);

    /// <inheritdoc/>
    public override object DetailsFrom(BusinessEvent happened)
    {
        var shipped = (Shipped)happened;
        return new OrderShippedDetails { Order = shipped.Order.Value, Carrier = shipped.Carrier, TrackingNumber = shipped.TrackingNumber };
    }

    private static Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = step.Details<OrderShippedDetails>();
        step.Context.Memory().LastOrder = new(details.Order);
        return EndAsync(step, OrderShippedAnswers.Shipped(details), cancellationToken);
    }
}
