using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.OrderDelayed;

namespace ChatBot.Dialogs.OrderDelayed;

/// <summary>Tells that an order comes later than was promised.</summary>
public sealed class OrderDelayedNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public OrderDelayedNotice()
        : base(nameof(OrderDelayedNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new OrderDelayedDetails { Order = happened.Order.Value, ExpectedOn = happened.ExpectedOn };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step)
    {
        var details = step.Details<OrderDelayedDetails>();
        step.Context.Memory().LastOrder = new(details.Order);
        return OrderDelayedAnswers.Tell(details, step.Format());
    }
}
