using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using Shipped = ChatBot.Connectors.Capabilities.Events.OrderShipped;

namespace ChatBot.Dialogs.Tests.OrderShipped;

public sealed class OrderShippedNoticeTests
{
    [Theory]
    [InlineData("UPS", "1Z999", "Your order 1043 is on its way with UPS. The tracking number is 1Z999.")]
    [InlineData("UPS", null, "Your order 1043 is on its way with UPS.")]
    [InlineData(null, null, "Your order 1043 is on its way.")]
    public async Task What_is_known_of_the_parcel_is_told(string? carrier, string? tracking, string expected)
    {
        var said = await Talk.AsAda().HappensAsync(
            new Shipped("msg_1", Shop.Monday, new EventSubject(), new OrderNumber("1043"), carrier, tracking));

        Assert.Equal(expected, Assert.Single(said));
    }

    [Fact]
    public async Task The_order_is_the_one_spoken_of_last()
    {
        var talk = Talk.AsAda();

        await talk.HappensAsync(new Shipped("msg_1", Shop.Monday, new EventSubject(), new OrderNumber("1043")));

        Assert.Equal(new OrderNumber("1043"), talk.Memory.LastOrder);
    }
}
