using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.OrderStatus;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Order = ChatBot.Connectors.Capabilities.Orders.OrderStatus;

namespace ChatBot.Dialogs.CancelOrder;

/// <summary>What is said while an order is cancelled.</summary>
internal static class CancelOrderAnswers
{
    public static JourneyName Name { get; } = new("Cancel an order", "cancelling an order");

    /// <summary>Asks for the number.</summary>
    /// <param name="notFound">The number under which nothing was found, if one was tried.</param>
    /// <param name="last">The order that was spoken of last.</param>
    public static PromptOptions AskOrder(string? notFound, string? last) => Say.Question(
        notFound is null ? "Which order would you like to cancel? Please tell me its number." : $"{OrderStatusAnswers.NotFound(notFound)} Which order number is it?",
        "I need the order number; it stands in the mail that confirmed your order, like 1042. Which order is it?",
        last is null || last == notFound ? [] : [last]);

    public static PromptOptions Confirm(Order order, CustomerFormat format) => Say.Question(
        $"This is order {order.Number}. {OrderStatusAnswers.Contents(order, format)} Shall I cancel it?",
        $"Please answer with yes or no. Shall I cancel order {order.Number}?");

    public static Activity Kept(string order) => Say.Text($"All right, order {order} stays as it is.");

    public static Activity Cancelled(OrderCancelled cancelled, CustomerFormat format) => Say.Text(
        cancelled.Refund is { } refund
            ? $"Done: order {cancelled.Number} is cancelled. You get {format.Money(refund)} back."
            : $"Done: order {cancelled.Number} is cancelled. Nothing had been paid, so there is nothing to pay back.");

    public static Activity TooLate(Order order) => order.State switch
    {
        OrderState.Shipped => Say.Text(
            $"I am sorry, order {order.Number} is on its way already, so it cannot be cancelled any more. You can send it back once it has arrived.",
            "What is your return policy?"),
        OrderState.Delivered => Say.Text(
            $"I am sorry, order {order.Number} has arrived already, so it cannot be cancelled any more. You can still send it back.",
            "What is your return policy?"),
        OrderState.Cancelled => Say.Text($"Order {order.Number} is cancelled already, there is nothing left to do."),
        _ => Say.Text($"Order {order.Number} is {OrderStatusAnswers.StateName(order.State)}, so there is nothing left to cancel."),
    };
}
