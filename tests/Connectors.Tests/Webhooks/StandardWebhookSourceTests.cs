using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Webhooks;

public class StandardWebhookSourceTests
{
    // The vector that the specification's libraries publish.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Body = """{"test": 2432232314}""";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    [Theory]
    [InlineData(Secret)]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void The_published_vector_is_authentic(string secret) =>
        Assert.Equal(WebhookVerdict.Authentic, Source(secret).Verify(Delivery(Signature)));

    [Fact]
    public void The_right_signature_may_stand_among_others() =>
        Assert.Equal(
            WebhookVerdict.Authentic,
            Source().Verify(Delivery("v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= " + Signature)));

    [Theory]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLawdd")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Another_signature_is_wrong(string signature) =>
        Assert.Equal(WebhookVerdict.SignatureWrong, Source().Verify(Delivery(signature)));

    [Fact]
    public void A_changed_body_is_wrong() =>
        Assert.Equal(WebhookVerdict.SignatureWrong, Source().Verify(Delivery(Signature, """{"test": 2432232315}""")));

    [Fact]
    public void An_old_delivery_is_stale() =>
        Assert.Equal(WebhookVerdict.Stale, Source(secondsLater: 301).Verify(Delivery(Signature)));

    [Theory]
    [InlineData("webhook-id")]
    [InlineData("webhook-timestamp")]
    [InlineData("webhook-signature")]
    public void Without_one_of_its_headers_a_delivery_is_not_signed(string missing)
    {
        var delivery = Delivery(Signature);
        var headers = delivery.Headers.Where(header => header.Key != missing).ToDictionary();

        Assert.Equal(WebhookVerdict.SignatureMissing, Source().Verify(delivery with { Headers = headers }));
    }

    [Fact]
    public void A_shipped_order_names_order_customer_and_carrier()
    {
        var shipped = Assert.IsType<OrderShipped>(Assert.Single(Source().Read(Delivery(
            Signature,
            """
            {"type":"order.shipped","timestamp":"2026-11-20T10:00:00Z",
             "data":{"customer_id":"ada","order_number":"1043","carrier":"UPS","tracking_number":"1Z999"}}
            """))));

        Assert.Equal(new OrderNumber("1043"), shipped.Order);
        Assert.Equal(new EventSubject(new CustomerId("ada")), shipped.Subject);
        Assert.Equal("1Z999", shipped.TrackingNumber);
        Assert.Equal("msg_p5jXN8AQM9LWM0D4loKWxJek", shipped.Id);
    }

    [Fact]
    public void A_failed_payment_names_amount_and_mail()
    {
        var failed = Assert.IsType<PaymentFailed>(Assert.Single(Source().Read(Delivery(
            Signature, """{"type":"payment.failed","data":{"email":"ada@example.com","amount":"49.50","currency":"usd","invoice_id":"INV-7"}}"""))));

        Assert.Equal(new Money(49.50m, "USD"), failed.Amount);
        Assert.Equal(new EmailAddress("ada@example.com"), failed.Subject.Email);
    }

    [Theory]
    [InlineData("""{"type":"order.shipped","data":{}}""")]
    [InlineData("""{"type":"payment.failed"}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("null")]
    [InlineData("oops")]
    public void What_lacks_what_it_needs_cannot_be_read(string body) =>
        Assert.ThrowsAny<JsonException>(() => Source().Read(Delivery(Signature, body)));

    [Fact]
    public void A_kind_that_is_not_followed_is_nothing() =>
        Assert.Empty(Source().Read(Delivery(Signature, """{"type":"invoice.paid","data":{}}""")));

    private static StandardWebhookSource Source(string secret = Secret, int secondsLater = 0) => new(
        new FixedOptions<StandardWebhookOptions>(new StandardWebhookOptions { WebhookSecret = secret }),
        new FixedClock(DateTimeOffset.FromUnixTimeSeconds(1614265330 + secondsLater)));

    private static WebhookDelivery Delivery(string signature, string body = Body) => new(
        new Dictionary<string, string>
        {
            ["webhook-id"] = "msg_p5jXN8AQM9LWM0D4loKWxJek",
            ["webhook-timestamp"] = "1614265330",
            ["webhook-signature"] = signature,
        },
        Encoding.UTF8.GetBytes(body));
}
