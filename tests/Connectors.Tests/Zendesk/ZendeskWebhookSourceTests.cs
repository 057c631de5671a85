using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Tests.Webhooks;
using ChatBot.Connectors.Webhooks;
using ChatBot.Connectors.Zendesk;

namespace ChatBot.Connectors.Tests.Zendesk;

public class ZendeskWebhookSourceTests
{
    // Secret "zd_secret", 46 bytes without a newline.
    private const string Body = """{"id":"evt_1","type":"invoice.payment_failed"}""";
    private const string Timestamp = "2026-11-20T10:00:00Z";
    private const string Signature = "unlHmr83oVJG09xM0vJCRTumx8lkC6jA6qFPKSUdZgc=";

    private const string Comment = """
        {"id":"ev-1","type":"zen:event-type:ticket.comment_added","time":"2026-02-01T10:15:30Z","subject":"zen:ticket:5158",
         "detail":{"id":"5158","requester_id":"8447388090494","status":"OPEN"},
         "event":{"comment":{"id":"9","body":"On its way.","is_public":true,"author":{"id":"1","is_staff":true,"name":"Mara"}}}}
        """;

    private const string Trigger = """
        {"type":"ticket_answered","ticket_id":"5158","updated_at":"2026-02-01T10:15:30Z","requester_email":"Ada@Example.com","requester_external_id":"ada"}
        """;

    [Fact]
    public void The_published_vector_is_authentic() => Assert.Equal(WebhookVerdict.Authentic, Source().Verify(Delivery()));

    [Theory]
    [InlineData(300, WebhookVerdict.Authentic)]
    [InlineData(-300, WebhookVerdict.Authentic)]
    [InlineData(301, WebhookVerdict.Stale)]
    [InlineData(-301, WebhookVerdict.Stale)]
    public void A_delivery_counts_for_five_minutes_either_way(int secondsLater, WebhookVerdict verdict) =>
        Assert.Equal(verdict, Source(secondsLater: secondsLater).Verify(Delivery()));

    [Fact]
    public void Without_signature_or_time_nothing_is_believed()
    {
        Assert.Equal(WebhookVerdict.SignatureMissing, Source().Verify(Delivery(signature: "")));
        Assert.Equal(WebhookVerdict.SignatureMissing, Source().Verify(Delivery(timestamp: "")));
    }

    [Theory]
    [InlineData(Signature, "2026-11-20T10:00:01Z", Body)]
    [InlineData(Signature, Timestamp, Body + " ")]
    [InlineData("AnlHmr83oVJG09xM0vJCRTumx8lkC6jA6qFPKSUdZgc=", Timestamp, Body)]
    [InlineData("not base64", Timestamp, Body)]
    public void A_signature_of_something_else_is_wrong(string signature, string timestamp, string body) =>
        Assert.Equal(WebhookVerdict.SignatureWrong, Source().Verify(Delivery(signature, timestamp, body)));

    [Fact]
    public void The_previous_secret_counts_while_it_is_set()
    {
        var changing = Source(new() { WebhookSecret = "another_secret", PreviousWebhookSecret = "zd_secret" });
        var changed = Source(new() { WebhookSecret = "another_secret" });

        Assert.Equal(WebhookVerdict.Authentic, changing.Verify(Delivery()));
        Assert.Equal(WebhookVerdict.SignatureWrong, changed.Verify(Delivery()));
    }

    [Fact]
    public void Without_a_secret_the_source_is_off_and_believes_nobody()
    {
        var off = Source(new());

        Assert.False(off.IsOn);
        Assert.Equal(WebhookVerdict.SignatureWrong, off.Verify(Delivery()));
    }

    [Fact]
    public void An_answer_of_the_desk_names_the_ticket_and_its_requester()
    {
        var answered = Assert.IsType<TicketAnswered>(Assert.Single(Source().Read(Of(Comment))));

        Assert.Equal(new TicketAnswered("ev-1", new(2026, 2, 1, 10, 15, 30, TimeSpan.Zero), new(ExternalId: "8447388090494"), new("5158")), answered);
    }

    [Fact]
    public void A_trigger_names_the_customer_by_id_and_address()
    {
        var answered = Assert.IsType<TicketAnswered>(Assert.Single(Source().Read(Of(Trigger))));

        Assert.Equal(new EventSubject(new CustomerId("ada"), Email: new EmailAddress("ada@example.com")), answered.Subject);
        Assert.Equal("5158", answered.Ticket.Value);
    }

    [Theory]
    [InlineData("\"is_public\":true", "\"is_public\":false")]
    [InlineData("\"is_staff\":true", "\"is_staff\":false")]
    [InlineData("comment_added", "status_changed")]
    public void Notes_the_customers_own_words_and_other_kinds_are_nothing(string told, string instead) =>
        Assert.Empty(Source().Read(Of(Comment.Replace(told, instead, StringComparison.Ordinal))));

    [Theory]
    [InlineData(Comment, "ev-1")]
    [InlineData(Trigger, "5158@2026-02-01T10:15:30Z")]
    public void A_delivery_has_the_same_key_when_it_comes_again(string body, string key) => Assert.Equal(key, Source().DeliveryKey(Of(body)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"ticket_answered","ticket_id":"5158"}""")]
    [InlineData("not json")]
    public void What_is_no_event_cannot_be_read(string body) => Assert.ThrowsAny<JsonException>(() => Source().DeliveryKey(Of(body)));

    [OutsideTheory("contracts/webhooks/payloads")]
    [InlineData("zendesk-ticket.status_changed.json")]
    public void Zendesks_own_sample_is_authentic_and_not_followed(string file)
    {
        var delivery = Delivery("KkPzMvTjpfY7bzbEWPWSDI7LFLmvn1ov6Gp2TktSnDE=", "2026-02-01T10:15:30Z", File.ReadAllText(Outside.Path($"contracts/webhooks/payloads/{file}")));
        var source = new ZendeskWebhookSource(
            new FixedOptions<ZendeskOptions>(new() { WebhookSecret = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==" }),
            new FixedClock(new(2026, 2, 1, 10, 15, 30, TimeSpan.Zero)));

        Assert.Equal(WebhookVerdict.Authentic, source.Verify(delivery));
        Assert.Empty(source.Read(delivery));
    }

    private static ZendeskWebhookSource Source(ZendeskOptions? options = null, int secondsLater = 0) => new(
        new FixedOptions<ZendeskOptions>(options ?? new() { WebhookSecret = "zd_secret" }),
        new FixedClock(DateTimeOffset.Parse(Timestamp, CultureInfo.InvariantCulture).AddSeconds(secondsLater)));

    private static WebhookDelivery Delivery(string signature = Signature, string timestamp = Timestamp, string body = Body) => new(
        new Dictionary<string, string> { ["X-Zendesk-Webhook-Signature"] = signature, ["X-Zendesk-Webhook-Signature-Timestamp"] = timestamp },
        Encoding.UTF8.GetBytes(body));

    private static WebhookDelivery Of(string body) => new(new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body));
}
