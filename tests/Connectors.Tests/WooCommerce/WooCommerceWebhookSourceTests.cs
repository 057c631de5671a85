using System.Text;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Tests.Webhooks;
using ChatBot.Connectors.Webhooks;
using ChatBot.Connectors.WooCommerce;

namespace ChatBot.Connectors.Tests.WooCommerce;

public class WooCommerceWebhookSourceTests
{
    private const string Header = "X-WC-Webhook-Signature";

    private const string Signature = "6P5dIpKzLy8TBghro2Cfw8FJyX/j/jwufqCjklzdZkI=";

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void The_published_vector_is_authentic_whatever_space_stands_around_it(string space) =>
        Assert.Equal(WebhookVerdict.Authentic, Source("wc_secret").Verify(Vectors.Delivery(space + Vectors.Body + space, (Header, Signature))));

    [Fact]
    public void A_secret_is_taken_as_the_settings_page_shows_it()
    {
        var signature = Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData("a<b&\"'>c"u8, Encoding.UTF8.GetBytes(Vectors.Body)));

        Assert.Equal(WebhookVerdict.Authentic, Source("a&lt;b&amp;&quot;&#039;&gt;c").Verify(Vectors.Delivery(Vectors.Body, (Header, signature))));
    }

    [OutsideTheory(Vectors.File)]
    [InlineData("woocommerce-order.updated")]
    public void The_documented_order_is_authentic_and_no_news_while_it_is_processed(string id)
    {
        var (secret, delivery) = Vectors.Find(id);

        Assert.Equal(WebhookVerdict.Authentic, Source(secret).Verify(delivery));
        Assert.Equal("84a0a0d0b3d0", Source(secret).DeliveryKey(delivery));
        Assert.Empty(Source(secret).Read(delivery));
    }

    [Theory]
    [InlineData("completed", typeof(OrderShipped))]
    [InlineData("refunded", typeof(PaymentRefunded))]
    [InlineData("failed", typeof(PaymentFailed))]
    public void An_orders_state_says_what_happened(string status, Type type)
    {
        var body = $$$"""{"id":727,"number":"727","status":"{{{status}}}","currency":"USD","total":"29.35","date_modified_gmt":"2017-03-22T19:28:08","billing":{"email":"john.doe@example.com"}}""";

        var happened = Assert.Single(Source().Read(Vectors.Delivery(body)));

        Assert.IsType(type, happened);
        Assert.Equal(new EmailAddress("john.doe@example.com"), happened.Subject.Email);
        Assert.Equal(new DateTimeOffset(2017, 3, 22, 19, 28, 8, TimeSpan.Zero), happened.OccurredAt);
        Assert.Equal($"727:{status}", happened.Id);
    }

    [Theory]
    [InlineData("POST", "webhook_id=142", true)]
    [InlineData("GET", "", false)]
    [InlineData("POST", """{"webhook_id":142}""", false)]
    public void Only_the_unsigned_form_of_a_new_webhook_is_a_greeting(string method, string body, bool isGreeting) =>
        Assert.Equal(isGreeting ? WebhookHandshake.Ok : null, Source().Greet(method, Vectors.Delivery(body)));

    private static WooCommerceWebhookSource Source(string secret = "woo-secret") => new(
        new FixedOptions<WooCommerceOptions>(new WooCommerceOptions { WebhookSecret = secret }), new FixedClock(DateTimeOffset.UnixEpoch));
}
