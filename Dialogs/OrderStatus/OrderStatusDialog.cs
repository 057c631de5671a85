using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.OrderStatus;

/// <summary>Says where an order is: asks for its number where it was not said.</summary>
public sealed class OrderStatusDialog : IntentDialog
{
    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public OrderStatusDialog(ICapabilities capabilities)
        : base(nameof(OrderStatusDialog), "get_order_status", "track_shipment")
    {
        _capabilities = capabilities;

        Steps(AskOrderAsync, TellAsync);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["get_order_status"];

    /// <inheritdoc/>
    public override JourneyName Name => OrderStatusAnswers.Name;

    internal override string About => EntityTypes.OrderNumber;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new OrderStatusDetails { Order = Ask.ReadOrderNumber(said) };

    private static Task<DialogTurnResult> AskOrderAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Details(step).Order is { } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(
                Ask.OrderNumber,
                OrderStatusAnswers.AskOrder(Details(step).NotFound.LastOrDefault(), step.Context.Memory().LastOrder?.Value),
                cancellationToken);

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (NumberFrom(step, Details(step).NotFound) is not { } number)
        {
            return await AgainAsync(step, Details(step), cancellationToken);
        }

        GetOrderStatus request = new(new(number));
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        if (result.Answer is { } order)
        {
            step.Context.Memory().LastOrder = order.Number;
            return await EndAsync(step, OrderStatusAnswers.Tell(order, step.Format()), cancellationToken);
        }

        return result.Problem is { Kind: ProblemKind.NotFound }
            ? await AskOtherAsync(step, request.Order.Value, cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    private Task<DialogTurnResult> AskOtherAsync(WaterfallStepContext step, string missed, CancellationToken cancellationToken)
    {
        var details = Details(step);
        details.Order = null;
        return MissedAsync(step, details, details.NotFound, missed, cancellationToken);
    }

    private static OrderStatusDetails Details(WaterfallStepContext step) => step.Details<OrderStatusDetails>();
}
