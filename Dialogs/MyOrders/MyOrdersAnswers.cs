using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.OrderStatus;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.MyOrders;

/// <summary>What is said about all orders of a customer.</summary>
internal static class MyOrdersAnswers
{
    private const int MostSuggestions = 3;

    public static JourneyName Name { get; } = new("Show my orders", "listing your orders");

    public static Activity Tell(IReadOnlyList<OrderSummary> orders, CustomerFormat format) => orders.Count == 0
        ? Say.Text("There are no orders on your account yet.")
        : Say.Text(
            $"{Heading(orders.Count)}\n\n{string.Join('\n', orders.Select(order => Line(order, format)))}",
            [.. orders.Take(MostSuggestions).Select(order => $"Where is order {order.Number}?")]);

    private static string Heading(int count) => count == 1 ? "This is your order:" : $"These are your last {count} orders:";

    private static string Line(OrderSummary order, CustomerFormat format) =>
        $"- {order.Number}, {OrderStatusAnswers.StateName(order.State)}: {string.Join(", ", order.Items)} ({format.Day(order.OrderedAt)}, {format.Money(order.Total)})";
}
