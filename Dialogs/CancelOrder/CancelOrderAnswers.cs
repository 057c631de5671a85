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
    private static readonly Words Words = new(typeof(CancelOrderAnswers));

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    /// <summary>Asks for the number.</summary>
    /// <param name="notFound">The number under which nothing was found, if one was tried.</param>
    /// <param name="last">The order that was spoken of last.</param>
    public static PromptOptions AskOrder(string? notFound, string? last) => Say.Question(
        notFound is null ? Words["AskOrder"] : Words.Say("AskOther", OrderStatusAnswers.NotFound(notFound)),
        Words["AskAgain"],
        last is null || last == notFound ? [] : [last]);

    public static PromptOptions Confirm(Order order, CustomerFormat format) => Say.Question(
        Words.Say("Confirm", order.Number, OrderStatusAnswers.Contents(order, format)), Words.Say("ConfirmAgain", order.Number));

    public static Activity Kept(string order) => Say.Text(Words.Say("Kept", order));

    public static Activity Cancelled(OrderCancelled cancelled, CustomerFormat format) => Say.Text(
        cancelled.Refund is { } refund
            ? Words.Say("CancelledRefund", cancelled.Number, format.Money(refund))
            : Words.Say("CancelledUnpaid", cancelled.Number));

    public static Activity TooLate(Order order) => order.State switch
    {
        OrderState.Shipped => Say.Text(Words.Say("TooLateShipped", order.Number), Words["ReturnPolicy"]),
        OrderState.Delivered => Say.Text(Words.Say("TooLateDelivered", order.Number), Words["ReturnPolicy"]),
        OrderState.Cancelled => Say.Text(Words.Say("AlreadyCancelled", order.Number)),
        _ => Say.Text(Words.Say("NothingLeft", order.Number, OrderStatusAnswers.StateName(order.State))),
    };
}
