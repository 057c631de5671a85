using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.OrderStatus;

/// <summary>Says where an order is: asks for its number where it was not said.</summary>
public sealed class OrderStatusDialog : IntentDialog
{
    private const int MostMisses = 3;

    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public OrderStatusDialog(ICapabilities capabilities)
        : base(nameof(OrderStatusDialog), "get_order_status")
    {
        _capabilities = capabilities;

        Steps(AskOrderAsync, TellAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => OrderStatusAnswers.Name;

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
        GetOrderStatus request = new(new((string)step.Result));
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        if (result.Answer is { } order)
        {
            step.Context.Memory().LastOrder = order.Number;
            return await EndAsync(step, OrderStatusAnswers.Tell(order, step.Format()), cancellationToken);
        }

        return result.Problem is { Kind: ProblemKind.NotFound }
            ? await AskOtherAsync(step, request.Order, cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    private Task<DialogTurnResult> AskOtherAsync(WaterfallStepContext step, OrderNumber missed, CancellationToken cancellationToken)
    {
        // A guest may have mistyped the address as well, so it is asked for again.
        step.Context.Memory().ClaimedEmail = null;

        var details = Details(step);
        details.Order = null;
        details.NotFound.Add(missed.Value);
        return details.NotFound.Count < MostMisses
            ? AgainAsync(step, details, cancellationToken)
            : step.ReplaceDialogAsync(nameof(OfferDialog), Offer.PersonToLook(step.Said()), cancellationToken);
    }

    private static OrderStatusDetails Details(WaterfallStepContext step) => step.Details<OrderStatusDetails>();
}
