using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Order = ChatBot.Connectors.Capabilities.Orders.OrderStatus;

namespace ChatBot.Dialogs.OrderStatus;

/// <summary>What is said about one order.</summary>
internal static class OrderStatusAnswers
{
    public static JourneyName Name { get; } = new("Where is my order", "looking up an order");

    /// <summary>Asks for the number.</summary>
    /// <param name="notFound">The number under which nothing was found, if one was tried.</param>
    /// <param name="last">The order that was spoken of last.</param>
    public static PromptOptions AskOrder(string? notFound, string? last) => Say.Question(
        notFound is null ? "Which order is it? Please tell me its number." : $"{NotFound(notFound)} Which order number is it?",
        "I need the order number; it stands in the mail that confirmed your order, like 1042. Which one is it?",
        last is null || last == notFound ? [] : [last]);

    /// <summary>The same words whether there is no such order or it is somebody else's.</summary>
    public static string NotFound(string order) => $"I cannot find an order {order} of yours. Please check the number, and the e-mail address you ordered with.";

    public static Activity Tell(Order order, CustomerFormat format) => Say.Text(
        $"{State(order, format)}\n\n{Contents(order, format)}",
        order.State is OrderState.Processing ? [$"Cancel order {order.Number}"] : []);

    /// <summary>What was ordered and what it costs.</summary>
    public static string Contents(Order order, CustomerFormat format) =>
        $"You ordered {string.Join(", ", order.Lines.Select(line => $"{line.Quantity} × {line.Name}"))} on {format.Day(order.OrderedAt)}, {format.Money(order.Total)} in all.";

    /// <summary>How far an order is, in a word or two.</summary>
    public static string StateName(OrderState state) => state switch
    {
        OrderState.Processing => "being prepared",
        OrderState.Shipped => "on its way",
        OrderState.Delivered => "delivered",
        OrderState.Cancelled => "cancelled",
        OrderState.Returned => "sent back",
        _ => "in work",
    };

    private static string State(Order order, CustomerFormat format) => order switch
    {
        { State: OrderState.Processing } => $"Order {order.Number} is being prepared. It has not been sent yet.",
        { State: OrderState.Shipped, Shipment: { } shipment } =>
            $"Order {order.Number} is on its way. {shipment.Carrier} has had it since {format.Day(shipment.ShippedAt)}{Expected(shipment, format)}. {Tracking(shipment)}",
        { State: OrderState.Delivered, Shipment: { DeliveredAt: { } at } shipment } => $"Order {order.Number} arrived on {format.Day(at)}. {Tracking(shipment)}",
        _ => $"Order {order.Number} is {StateName(order.State)}.",
    };

    private static string Expected(Shipment shipment, CustomerFormat format) =>
        shipment.ExpectedAt is { } at ? $", and it should arrive on {format.Day(at)}" : "";

    private static string Tracking(Shipment shipment) => shipment.TrackingAddress is { } address
        ? $"The tracking number is [{shipment.TrackingNumber}]({address})."
        : $"The tracking number is {shipment.TrackingNumber}.";
}
