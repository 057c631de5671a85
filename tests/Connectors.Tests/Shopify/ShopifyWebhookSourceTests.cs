using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Shopify;
using ChatBot.Connectors.Tests.Webhooks;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Shopify;

public class ShopifyWebhookSourceTests
{
    private const string Signature = "IaCePxiv7+/JP66Jqstbl4z7+r2V7XX55uuXTlei/aw=";

    [Theory]
    [InlineData("X-Shopify-Hmac-Sha256")]
    [InlineData("Shopify-Hmac-Sha256")]
    public void The_published_vector_is_authentic_under_either_name(string header) =>
        Assert.Equal(WebhookVerdict.Authentic, Source().Verify(Vectors.Delivery(Vectors.Body, (header, Signature))));

    [OutsideTheory(Vectors.File)]
    [InlineData("shopify-orders/create")]
    [InlineData("shopify-fulfillments/create")]
    [InlineData("shopify-refunds/create")]
    [InlineData("shopify-customers/redact")]
    public void Official_sample_bodies_are_authentic(string id)
    {
        var (secret, delivery) = Vectors.Find(id);

        Assert.Equal(WebhookVerdict.Authentic, Source(secret).Verify(delivery));
        Assert.Equal("b54557e4-bdd9-4b37-8a5f-bf7d70bcd043", Source(secret).DeliveryKey(delivery));
    }

    [Theory]
    [InlineData("2026-11-20T09:00:00Z", WebhookVerdict.Authentic)]
    [InlineData("2026-11-19T11:00:00Z", WebhookVerdict.Authentic)]
    [InlineData("2026-11-19T09:00:00Z", WebhookVerdict.Stale)]
    [InlineData("2026-11-20T10:06:00Z", WebhookVerdict.Stale)]
    [InlineData("yesterday", WebhookVerdict.Stale)]
    public void Retries_of_four_hours_are_taken_and_what_is_much_older_is_not(string triggered, WebhookVerdict verdict) => Assert.Equal(
        verdict, Source().Verify(Vectors.Delivery(Vectors.Body, ("X-Shopify-Hmac-Sha256", Signature), ("X-Shopify-Triggered-At", triggered))));

    [Theory]
    [InlineData("success", null, typeof(OrderShipped))]
    [InlineData("success", "in_transit", typeof(OrderShipped))]
    [InlineData("success", "delivered", typeof(OrderDelivered))]
    [InlineData("success", "delayed", typeof(OrderDelayed))]
    [InlineData("failure", null, null)]
    public void A_fulfilment_says_how_far_the_order_is(string status, string? shipment, Type? type)
    {
        var body = JsonSerializer.Serialize(new
        {
            id = 7,
            name = "#1001.1",
            email = "Ada@example.com",
            status,
            shipment_status = shipment,
            tracking_company = "USPS",
            tracking_number = "1Z1",
            updated_at = "2026-11-20T08:00:00+01:00",
        });

        var events = Source().Read(Vectors.Delivery(body, ("X-Shopify-Topic", "fulfillments/update")));

        Assert.Equal(type, events.SingleOrDefault()?.GetType());
        Assert.All(events, happened => Assert.Equal(new EmailAddress("ada@example.com"), happened.Subject.Email));
        Assert.All(events.OfType<OrderShipped>(), shipped => Assert.Equal((new OrderNumber("1001"), "USPS", "1Z1"), (shipped.Order, shipped.Carrier, shipped.TrackingNumber)));
    }

    [Fact]
    public void A_refund_is_what_was_really_paid_back()
    {
        var refunded = Assert.IsType<PaymentRefunded>(Assert.Single(Source().Read(Vectors.Delivery(
            """
            {"id":9,"processed_at":"2026-11-20T08:00:00Z","transactions":[{"kind":"refund","status":"success","amount":"41.94","currency":"USD"},
            {"kind":"refund","status":"failure","amount":"10.00","currency":"USD"}]}
            """,
            ("X-Shopify-Topic", "refunds/create")))));

        Assert.Equal(new Money(41.94m, "USD"), refunded.Amount);
    }

    [Fact]
    public void The_same_step_told_twice_is_the_same_event()
    {
        const string Body = """{"id":7,"name":"#1001.1","status":"success","shipment_status":"in_transit"}""";

        var created = Source().Read(Vectors.Delivery(Body, ("X-Shopify-Topic", "fulfillments/create")));
        var updated = Source().Read(Vectors.Delivery(Body, ("X-Shopify-Topic", "fulfillments/update")));

        Assert.Equal(created[0].Id, updated[0].Id);
    }

    private static ShopifyWebhookSource Source(string secret = "shpss_test") => new(
        new FixedOptions<ShopifyOptions>(new ShopifyOptions { WebhookSecret = secret }), new FixedClock(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero)));
}
