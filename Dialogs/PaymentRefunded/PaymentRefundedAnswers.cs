using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.PaymentRefunded;

/// <summary>What is said about money that went back.</summary>
internal static class PaymentRefundedAnswers
{
    public static Activity Refunded(PaymentRefundedDetails details, CustomerFormat format) => Say.Text(
        details.Amount is { } amount
            ? $"Good news: {format.Money(amount)} are on their way back to you. Your bank may take a few days to show it."
            : "Good news: your refund is on its way back to you. Your bank may take a few days to show it.");
}
