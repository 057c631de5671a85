using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.OrderStatus;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.MyOrders;

/// <summary>What is said about all orders of a customer.</summary>
internal static class MyOrdersAnswers
{
    private static readonly Words Words = new(typeof(MyOrdersAnswers));

    private const int MostSuggestions = 3;

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    public static Activity Tell(IReadOnlyList<OrderSummary> orders, CustomerFormat format) => orders.Count == 0
        ? Say.Text(Words["None"])
        : Say.Text(
            $"{Heading(orders.Count)}\n\n{string.Join('\n', orders.Select(order => Line(order, format)))}",
            [.. orders.Take(MostSuggestions).Select(order => Words.Say("WhereIsOrder", order.Number))]);

    private static string Heading(int count) => count == 1 ? Words["HeadingOne"] : Words.Say("HeadingMany", count);

    private static string Line(OrderSummary order, CustomerFormat format) => Words.Say(
        "Line", order.Number, OrderStatusAnswers.StateName(order.State), string.Join(", ", order.Items), format.Day(order.OrderedAt), format.Money(order.Total));
}
