using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.OrderDelivered;

/// <summary>What is said about an order that arrived.</summary>
internal static class OrderDeliveredAnswers
{
    private static readonly Words Words = new(typeof(OrderDeliveredAnswers));

    public static Activity Tell(OrderDeliveredDetails details) => Say.Text(Words.Say("Delivered", details.Order), Words.Say("SomethingWrong", details.Order));
}
