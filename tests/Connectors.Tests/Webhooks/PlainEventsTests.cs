using System.Text.Json;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Webhooks;

public class PlainEventsTests
{
    private static readonly StandardData Everything = JsonSerializer.Deserialize(
        """
        {"customer_id":"ada","email":"ada@example.com","amount":"49.50","currency":"usd","order_number":"1042","expected_on":"2026-12-01","ticket_number":"T-7",
         "sku":"KET-1","product":"Blue kettle","starts_at":"2026-12-01T10:00:00Z","service":"Repair","device_id":"boiler-1","alert":"The pressure is low."}
        """,
        StandardJson.Default.StandardData)!;

    [Theory]
    [InlineData("payment.failed", typeof(PaymentFailed))]
    [InlineData("payment.refunded", typeof(PaymentRefunded))]
    [InlineData("order.shipped", typeof(OrderShipped))]
    [InlineData("order.delivered", typeof(OrderDelivered))]
    [InlineData("order.delayed", typeof(OrderDelayed))]
    [InlineData("ticket.answered", typeof(TicketAnswered))]
    [InlineData("product.back_in_stock", typeof(BackInStock))]
    [InlineData("appointment.reminder", typeof(AppointmentComing))]
    [InlineData("device.alert", typeof(DeviceAlert))]
    public void Each_kind_is_read_and_says_so_when_it_lacks_what_it_needs(string kind, Type type)
    {
        var happened = PlainEvents.Read($"com.example.{kind}", "e-1", DateTimeOffset.UnixEpoch, Everything);

        Assert.IsType(type, happened);
        Assert.Throws<JsonException>(() => PlainEvents.Read(kind, "e-1", DateTimeOffset.UnixEpoch, null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("shipped")]
    [InlineData("order.paid")]
    public void Other_kinds_are_not_followed(string? kind) => Assert.Null(PlainEvents.Read(kind, "e-1", DateTimeOffset.UnixEpoch, null));
}
