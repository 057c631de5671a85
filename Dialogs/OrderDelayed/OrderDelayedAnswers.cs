using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.OrderDelayed;

/// <summary>What is said about an order that is late.</summary>
internal static class OrderDelayedAnswers
{
    private static readonly Words Words = new(typeof(OrderDelayedAnswers));

    public static Activity Tell(OrderDelayedDetails details, CustomerFormat format) => Say.Text(
        details.ExpectedOn is { } day ? Words.Say("DelayedUntil", details.Order, format.Date(day)) : Words.Say("Delayed", details.Order),
        Words.Say("WhereIsOrder", details.Order));
}
