using ChatBot.Connectors.Capabilities;
using Events = ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Dialogs.Tests.Notices;

public sealed class TellingNoticeTests
{
    private static readonly OrderNumber Order = new("1043");

    public static TheoryData<string, string> Words => new()
    {
        { "delivered", "Your order 1043 has been delivered. Enjoy it!" },
        { "delayed", "I am sorry: your order 1043 will arrive later than planned." },
        { "delayed until", "I am sorry: your order 1043 will arrive later than planned, on Tuesday, December 1, 2026 as it looks now." },
        { "back", "Good news: the blue kettle is back in stock." },
        { "back without a name", "Good news: KET-1 is back in stock." },
        { "appointment", "A reminder: you have an appointment with us on Tuesday, December 1, 2026 9:30 AM: Repair." },
        { "device", "Your device BOILER-1 reports: The pressure is low." },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public async Task What_happened_is_told_in_one_sentence(string what, string expected)
    {
        var said = await Talk.AsAda().HappensAsync(Happened(what));

        Assert.Equal(expected, Assert.Single(said).Replace('\u202f', ' '));
    }

    [Fact]
    public async Task The_order_that_is_late_is_the_one_spoken_of_last()
    {
        var talk = Talk.AsAda();

        await talk.HappensAsync(Happened("delayed"));

        Assert.Equal(Order, talk.Memory.LastOrder);
    }

    private static Events.BusinessEvent Happened(string what) => what switch
    {
        "delivered" => new Events.OrderDelivered("e-1", Shop.Monday, new Events.EventSubject(), Order),
        "delayed" => new Events.OrderDelayed("e-1", Shop.Monday, new Events.EventSubject(), Order),
        "delayed until" => new Events.OrderDelayed("e-1", Shop.Monday, new Events.EventSubject(), Order, new DateOnly(2026, 12, 1)),
        "back" => new Events.BackInStock("e-1", Shop.Monday, new Events.EventSubject(), new Sku("KET-1"), "the blue kettle"),
        "back without a name" => new Events.BackInStock("e-1", Shop.Monday, new Events.EventSubject(), new Sku("KET-1")),
        "appointment" => new Events.AppointmentComing("e-1", Shop.Monday, new Events.EventSubject(), new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero), "Repair"),
        _ => new Events.DeviceAlert("e-1", Shop.Monday, new Events.EventSubject(), new DeviceId("boiler-1"), "The pressure is low."),
    };
}
