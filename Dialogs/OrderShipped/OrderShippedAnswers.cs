using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.OrderShipped;

/// <summary>What is said about an order that left.</summary>
internal static class OrderShippedAnswers
{
    public static Activity Shipped(OrderShippedDetails details) => Say.Text(
        $"Your order {details.Order} is on its way{By(details)}." + (details.TrackingNumber is { } number ? $" The tracking number is {number}." : ""),
        $"Where is order {details.Order}?");

    private static string By(OrderShippedDetails details) => details.Carrier is { } carrier ? $" with {carrier}" : "";
}
