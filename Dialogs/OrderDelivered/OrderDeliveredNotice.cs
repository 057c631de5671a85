using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.OrderDelivered;

namespace ChatBot.Dialogs.OrderDelivered;

/// <summary>Tells that an order arrived.</summary>
public sealed class OrderDeliveredNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public OrderDeliveredNotice()
        : base(nameof(OrderDeliveredNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new OrderDeliveredDetails { Order = happened.Order.Value };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step)
    {
        var details = step.Details<OrderDeliveredDetails>();
        step.Context.Memory().LastOrder = new(details.Order);
        return OrderDeliveredAnswers.Tell(details);
    }
}
