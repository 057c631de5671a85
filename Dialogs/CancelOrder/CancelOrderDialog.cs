using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;

namespace ChatBot.Dialogs.CancelOrder;

/// <summary>Cancels an order that was not sent yet: finds it, says what it is, and cancels it after a yes.</summary>
public sealed class CancelOrderDialog : IntentDialog
{
    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public CancelOrderDialog(ICapabilities capabilities)
        : base(nameof(CancelOrderDialog), "cancel_order")
    {
        _capabilities = capabilities;

        Steps(AskOrderAsync, ConfirmAsync, CancelAsync);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["cancel_order", "get_order_status"];

    /// <inheritdoc/>
    public override JourneyName Name => CancelOrderAnswers.Name;

    /// <inheritdoc/>
    public override bool ChangesSomething => true;

    /// <inheritdoc/>
    public override bool CancelsItself => true;

    internal override string About => EntityTypes.OrderNumber;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new CancelOrderDetails { Order = Ask.ReadOrderNumber(said) };

    private static Task<DialogTurnResult> AskOrderAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Details(step).Order is { } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(
                Ask.OrderNumber,
                CancelOrderAnswers.AskOrder(Details(step).NotFound.LastOrDefault(), step.Context.Memory().LastOrder?.Value),
                cancellationToken);

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (NumberFrom(step, Details(step).NotFound) is not { } number)
        {
            return await AgainAsync(step, Details(step), cancellationToken);
        }

        GetOrderStatus request = new(new(number));
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        if (result.Problem is { } problem)
        {
            return problem is { Kind: ProblemKind.NotFound }
                ? await AskOtherAsync(step, request.Order.Value, cancellationToken)
                : await ExplainAsync(step, request, problem, cancellationToken);
        }

        var order = result.Answer!;
        Details(step).Order = order.Number.Value;
        step.Context.Memory().LastOrder = order.Number;
        return order.State is OrderState.Processing
            ? await step.PromptAsync(Ask.Confirm, CancelOrderAnswers.Confirm(order, step.Format()), cancellationToken)
            : await EndAsync(step, CancelOrderAnswers.TooLate(order), cancellationToken);
    }

    private async Task<DialogTurnResult> CancelAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not true)
        {
            return await EndAsync(step, CancelOrderAnswers.Kept(Details(step).Order!), cancellationToken);
        }

        CancelRequest request = new(new(Details(step).Order!));
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);
        return result.Answer is { } cancelled
            ? await EndAsync(step, CancelOrderAnswers.Cancelled(cancelled, step.Format()), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    private Task<DialogTurnResult> AskOtherAsync(WaterfallStepContext step, string missed, CancellationToken cancellationToken)
    {
        var details = Details(step);
        details.Order = null;
        return MissedAsync(step, details, details.NotFound, missed, cancellationToken);
    }

    private static CancelOrderDetails Details(WaterfallStepContext step) => step.Details<CancelOrderDetails>();
}
