using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Stripe;
using ChatBot.Connectors.Tests.Webhooks;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Stripe;

public class StripeWebhookSourceTests
{
    // vendors.md: secret "whsec_test", t=1700000000, 46 bytes without a newline.
    private const string Body = """{"id":"evt_1","type":"invoice.payment_failed"}""";
    private const string Signature = "62388d77eb33fd984449dd36941872be86236f3f468cbbecda5a97d74277fdbf";

    [Fact]
    public void The_published_vector_is_authentic() =>
        Assert.Equal(WebhookVerdict.Authentic, Source().Verify(Delivery($"t=1700000000,v1={Signature}")));

    [Theory]
    [InlineData(300, WebhookVerdict.Authentic)]
    [InlineData(-300, WebhookVerdict.Authentic)]
    [InlineData(301, WebhookVerdict.Stale)]
    [InlineData(-301, WebhookVerdict.Stale)]
    public void A_delivery_counts_for_five_minutes_either_way(int secondsLater, WebhookVerdict verdict) =>
        Assert.Equal(verdict, Source(secondsLater: secondsLater).Verify(Delivery($"t=1700000000,v1={Signature}")));

    [Theory]
    [InlineData("")]
    [InlineData("t=1700000000")]
    [InlineData("v1=" + Signature)]
    [InlineData("t=1700000000,v0=" + Signature)]
    public void A_header_without_time_or_v1_is_not_signed(string header) =>
        Assert.Equal(WebhookVerdict.SignatureMissing, Source().Verify(Delivery(header)));

    [Theory]
    [InlineData("t=1700000001,v1=" + Signature)]
    [InlineData("t=1700000000,v1=62388d")]
    [InlineData("t=1700000000,v1=zz388d77eb33fd984449dd36941872be86236f3f468cbbecda5a97d74277fdbf")]
    public void A_signature_of_something_else_is_wrong(string header) =>
        Assert.Equal(WebhookVerdict.SignatureWrong, Source().Verify(Delivery(header)));

    [Fact]
    public void Any_of_several_signatures_may_be_right() =>
        Assert.Equal(WebhookVerdict.Authentic, Source().Verify(Delivery($"t=1700000000,v1={new string('0', 64)},v1={Signature}")));

    [Fact]
    public void The_previous_secret_counts_while_it_is_set()
    {
        var changing = Source(new StripeOptions { WebhookSecret = "whsec_new", PreviousWebhookSecret = "whsec_test" });
        var changed = Source(new StripeOptions { WebhookSecret = "whsec_new" });

        Assert.Equal(WebhookVerdict.Authentic, changing.Verify(Delivery($"t=1700000000,v1={Signature}")));
        Assert.Equal(WebhookVerdict.SignatureWrong, changed.Verify(Delivery($"t=1700000000,v1={Signature}")));
    }

    [Fact]
    public void Without_a_secret_the_source_is_off_and_believes_nobody()
    {
        var off = Source(new StripeOptions());

        Assert.False(off.IsOn);
        Assert.Equal(WebhookVerdict.SignatureWrong, off.Verify(Delivery($"t=1700000000,v1={Signature}")));
    }

    [Fact]
    public void A_failed_invoice_names_customer_amount_and_invoice()
    {
        var failed = Assert.IsType<PaymentFailed>(Assert.Single(Source().Read(Of(
            """
            {"id":"evt_9","type":"invoice.payment_failed","created":1700000000,"data":{"object":
            {"id":"in_7","customer":"cus_ada","customer_email":"Ada@Example.com","amount_due":4950,"currency":"eur"}}}
            """))));

        Assert.Equal(new EventSubject(ExternalId: "cus_ada", Email: new EmailAddress("ada@example.com")), failed.Subject);
        Assert.Equal(new Money(49.50m, "EUR"), failed.Amount);
        Assert.Equal("in_7", failed.Invoice);
        Assert.Equal("evt_9", failed.Id);
    }

    [Fact]
    public void A_currency_without_decimals_is_counted_whole()
    {
        var refunded = Assert.IsType<PaymentRefunded>(Assert.Single(Source().Read(Of(
            """{"id":"evt_9","type":"charge.refunded","created":1,"data":{"object":{"id":"ch_1","customer":{"id":"cus_ada"},"amount_refunded":500,"currency":"jpy"}}}"""))));

        Assert.Equal(new Money(500m, "JPY"), refunded.Amount);
        Assert.Equal("cus_ada", refunded.Subject.ExternalId);
    }

    [Fact]
    public void A_failed_intent_says_why()
    {
        var failed = Assert.IsType<PaymentFailed>(Assert.Single(Source().Read(Of(
            """{"id":"evt_9","type":"payment_intent.payment_failed","created":1,"data":{"object":{"amount":1099,"currency":"usd","last_payment_error":{"code":"card_declined","decline_code":"insufficient_funds"}}}}"""))));

        Assert.Equal("insufficient_funds", failed.Reason);
    }

    [Fact]
    public void A_kind_that_is_not_followed_is_nothing() =>
        Assert.Empty(Source().Read(Of("""{"id":"evt_9","type":"customer.created","created":1,"data":{"object":{}}}""")));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"","type":"charge.refunded"}""")]
    [InlineData("not json")]
    public void What_is_no_event_cannot_be_read(string body) =>
        Assert.ThrowsAny<JsonException>(() => Source().DeliveryKey(Of(body)));

    [Theory]
    [InlineData("invoice.payment_failed")]
    [InlineData("payment_intent.payment_failed")]
    [InlineData("charge.refunded")]
    public void An_event_that_is_followed_says_what_it_is_about(string type) =>
        Assert.ThrowsAny<JsonException>(() => Source().Read(Of($$$"""{"id":"evt_1","type":"{{{type}}}","created":1,"data":{}}""")));

    [OutsideTheory("contracts/webhooks/payloads")]
    [InlineData("stripe-invoice.payment_failed.json", 1)]
    [InlineData("stripe-payment_intent.payment_failed.json", 1)]
    [InlineData("stripe-charge.refunded.json", 1)]
    [InlineData("stripe-payment_intent.succeeded.json", 0)]
    [InlineData("stripe-customer.subscription.deleted.json", 0)]
    public void Stripes_own_samples_are_read(string file, int events) =>
        Assert.Equal(events, Source().Read(Of(File.ReadAllText(Outside.Path($"contracts/webhooks/payloads/{file}")))).Count);

    private static StripeWebhookSource Source(StripeOptions? options = null, int secondsLater = 0) => new(
        new FixedOptions<StripeOptions>(options ?? new StripeOptions { WebhookSecret = "whsec_test" }),
        new FixedClock(DateTimeOffset.FromUnixTimeSeconds(1700000000 + secondsLater)));

    private static WebhookDelivery Delivery(string header) =>
        new(new Dictionary<string, string> { ["Stripe-Signature"] = header }, Encoding.UTF8.GetBytes(Body));

    private static WebhookDelivery Of(string body) => new(new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body));
}
