using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.OrderShipped;

/// <summary>What is said about an order that left.</summary>
internal static class OrderShippedAnswers
{
    private static readonly Words Words = new(typeof(OrderShippedAnswers));

    public static Activity Shipped(OrderShippedDetails details) => Say.Text(Gone(details) + Tracking(details), Words.Say("WhereIsOrder", details.Order));

    private static string Gone(OrderShippedDetails details) =>
        details.Carrier is { } carrier ? Words.Say("ShippedBy", details.Order, carrier) : Words.Say("Shipped", details.Order);

    private static string Tracking(OrderShippedDetails details) => details.TrackingNumber is { } number ? Words.Say("Tracking", number) : "";
}
