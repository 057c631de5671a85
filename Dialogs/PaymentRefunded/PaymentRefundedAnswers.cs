using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.PaymentRefunded;

/// <summary>What is said about money that went back.</summary>
internal static class PaymentRefundedAnswers
{
    private static readonly Words Words = new(typeof(PaymentRefundedAnswers));

    public static Activity Refunded(PaymentRefundedDetails details, CustomerFormat format) =>
        Say.Text(details.Amount is { } amount ? Words.Say("RefundedAmount", format.Money(amount)) : Words["Refunded"]);
}
