using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.OrderShipped;

namespace ChatBot.Dialogs.OrderShipped;

/// <summary>Tells that an order is on its way.</summary>
public sealed class OrderShippedNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public OrderShippedNotice()
        : base(nameof(OrderShippedNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new OrderShippedDetails { Order = happened.Order.Value, Carrier = happened.Carrier, TrackingNumber = happened.TrackingNumber };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step)
    {
        var details = step.Details<OrderShippedDetails>();
        step.Context.Memory().LastOrder = new(details.Order);
        return OrderShippedAnswers.Shipped(details);
    }
}
