using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.MyOrders;

/// <summary>Lists the customer's orders, newest first.</summary>
public sealed class MyOrdersDialog : IntentDialog
{
    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public MyOrdersDialog(ICapabilities capabilities)
        : base(nameof(MyOrdersDialog), "list_orders")
    {
        _capabilities = capabilities;

        Steps(ListAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => MyOrdersAnswers.Name;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new MyOrdersDetails();

    private async Task<DialogTurnResult> ListAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var request = new ListOrders();
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);
        return result.Answer is { Orders: var orders }
            ? await EndAsync(step, MyOrdersAnswers.Tell(orders, step.Format()), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }
}
