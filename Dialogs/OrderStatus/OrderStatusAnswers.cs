using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Order = ChatBot.Connectors.Capabilities.Orders.OrderStatus;

namespace ChatBot.Dialogs.OrderStatus;

/// <summary>What is said about one order.</summary>
internal static class OrderStatusAnswers
{
    private static readonly Words Words = new(typeof(OrderStatusAnswers));

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    /// <summary>Asks for the number.</summary>
    /// <param name="notFound">The number under which nothing was found, if one was tried.</param>
    /// <param name="last">The order that was spoken of last.</param>
    public static PromptOptions AskOrder(string? notFound, string? last) => Say.Question(
        notFound is null ? Words["AskOrder"] : Words.Say("AskOther", NotFound(notFound)),
        Words["AskAgain"],
        last is null || last == notFound ? [] : [last]);

    /// <summary>The same words whether there is no such order or it is somebody else's.</summary>
    public static string NotFound(string order) => Words.Say("NotFound", order);

    public static Activity Tell(Order order, CustomerFormat format) => Say.Text(
        $"{State(order, format)}\n\n{Contents(order, format)}",
        order.State is OrderState.Processing ? [Words.Say("CancelOrder", order.Number)] : []);

    /// <summary>What was ordered and what it costs.</summary>
    public static string Contents(Order order, CustomerFormat format)
    {
        var lines = order.Lines.Select(line => Words.Say("ContentsLine", line.Quantity, line.Name));
        return Words.Say("Contents", string.Join(", ", lines), format.Day(order.OrderedAt), format.Money(order.Total));
    }

    /// <summary>How far an order is, in a word or two.</summary>
    public static string StateName(OrderState state) => Words[state switch
    {
        OrderState.Processing => "StateProcessing",
        OrderState.Shipped => "StateShipped",
        OrderState.Delivered => "StateDelivered",
        OrderState.Cancelled => "StateCancelled",
        OrderState.Returned => "StateReturned",
        _ => "StateOther",
    }];

    private static string State(Order order, CustomerFormat format) => order switch
    {
        { State: OrderState.Processing } => Words.Say("Processing", order.Number),
        { State: OrderState.Shipped, Shipment: { ExpectedAt: { } expected } shipment } =>
            Words.Say("ShippedExpected", order.Number, shipment.Carrier, format.Day(shipment.ShippedAt), Tracking(shipment), format.Day(expected)),
        { State: OrderState.Shipped, Shipment: { } shipment } =>
            Words.Say("Shipped", order.Number, shipment.Carrier, format.Day(shipment.ShippedAt), Tracking(shipment)),
        { State: OrderState.Delivered, Shipment: { DeliveredAt: { } at } shipment } => Words.Say("Delivered", order.Number, format.Day(at), Tracking(shipment)),
        _ => Words.Say("State", order.Number, StateName(order.State)),
    };

    private static string Tracking(Shipment shipment) => shipment.TrackingAddress is { } address
        ? Words.Say("TrackingLink", shipment.TrackingNumber, address)
        : Words.Say("Tracking", shipment.TrackingNumber);
}
