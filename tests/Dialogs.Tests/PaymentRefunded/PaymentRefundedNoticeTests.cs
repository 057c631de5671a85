using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using Refunded = ChatBot.Connectors.Capabilities.Events.PaymentRefunded;

namespace ChatBot.Dialogs.Tests.PaymentRefunded;

public sealed class PaymentRefundedNoticeTests
{
    [Theory]
    [InlineData(true, "Good news: $5.00 are on their way back to you. Your bank may take a few days to show it.")]
    [InlineData(false, "Good news: your refund is on its way back to you. Your bank may take a few days to show it.")]
    public async Task A_refund_is_told_and_nothing_asked(bool withAmount, string expected)
    {
        var talk = Talk.AsAda();

        var said = await talk.HappensAsync(new Refunded("evt_1", Shop.Monday, new EventSubject(), withAmount ? new Money(5m, "USD") : null));
        var next = await talk.SayAsync("hello");

        Assert.Equal(expected, Assert.Single(said));
        Assert.Equal("Hello! What can I do for you?", Assert.Single(next));
    }
}
