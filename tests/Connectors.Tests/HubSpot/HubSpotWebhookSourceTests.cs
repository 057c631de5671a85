using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.HubSpot;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Tests.Webhooks;
using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Tests.HubSpot;

public class HubSpotWebhookSourceTests
{
    private const string Address = "https://bot.example.test/hooks/hubspot";

    private const string Signature = "s3aaXAwJpPjq7tWyk815sOYkW3iKp2E/8i+C3kTRV+o=";

    private const long SentAt = 1790000001000;

    [Theory]
    [InlineData(0, WebhookVerdict.Authentic)]
    [InlineData(300_000, WebhookVerdict.Authentic)]
    [InlineData(-300_000, WebhookVerdict.Authentic)]
    [InlineData(300_001, WebhookVerdict.Stale)]
    [InlineData(-300_001, WebhookVerdict.Stale)]
    public void The_published_vector_counts_for_five_minutes_either_way(int millisecondsLater, WebhookVerdict verdict) =>
        Assert.Equal(verdict, Source(Address, at: SentAt + millisecondsLater).Verify(Signed()));

    [Fact]
    public void What_was_sent_to_another_address_is_not_meant_for_us() =>
        Assert.Equal(WebhookVerdict.SignatureWrong, Source("https://bot.example.test/hooks/other").Verify(Signed()));

    [Fact]
    public void Escapes_that_HubSpot_decodes_are_decoded() =>
        Assert.Equal(WebhookVerdict.Authentic, Source("https%3a%2F%2Fbot.example.test/hooks/hubspot").Verify(Signed()));

    [OutsideTheory(Vectors.File)]
    [InlineData("hubspot-v3", WebhookVerdict.Authentic)]
    [InlineData("hubspot-v1", WebhookVerdict.SignatureMissing)]
    [InlineData("hubspot-v2", WebhookVerdict.SignatureMissing)]
    public void Only_version_three_is_believed(string id, WebhookVerdict verdict)
    {
        var (secret, delivery) = Vectors.Find(id);

        Assert.Equal(verdict, Source("https://bot.example.com/hooks/hubspot", secret, 1760000000000).Verify(delivery));
    }

    [Fact]
    public void Of_many_events_those_that_answer_a_ticket_are_followed()
    {
        var answered = Assert.IsType<TicketAnswered>(Assert.Single(Source(Address).Read(Vectors.Delivery($"[{Event(stage: "4")},{Event(stage: "2")},{Event(stage: "2", property: "subject")}]"))));

        Assert.Equal(new TicketNumber("7001"), answered.Ticket);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1760000000000), answered.OccurredAt);
    }

    [Fact]
    public void A_delivery_that_counts_its_attempts_has_the_same_key_each_time() => Assert.Equal(
        Source(Address).DeliveryKey(Vectors.Delivery($"[{Event(attempt: 0)}]")), Source(Address).DeliveryKey(Vectors.Delivery($"[{Event(attempt: 3)}]")));

    [Fact]
    public void The_address_is_needed_once_the_secret_is_set()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Connectors:HubSpot:WebhookSecret", "hs_client_secret")]).Build();

        var refused = Assert.Throws<SettingsException>(() => settings.Read<HubSpotOptions, HubSpotOptionsValidator>("Connectors:HubSpot"));

        Assert.Contains("PublicAddress", refused.Message, StringComparison.Ordinal);
    }

    private static string Event(string stage = "2", string property = "hs_pipeline_stage", int attempt = 0) =>
        $$"""{"eventId":1,"subscriptionId":25,"portalId":33,"occurredAt":1760000000000,"subscriptionType":"ticket.propertyChange","attemptNumber":{{attempt}},"objectId":7001,"propertyName":"{{property}}","propertyValue":"{{stage}}"}""";

    private static WebhookDelivery Signed() => Vectors.Delivery(Vectors.Body, ("X-HubSpot-Signature-v3", Signature), ("X-HubSpot-Request-Timestamp", $"{SentAt}"));

    private static HubSpotWebhookSource Source(string address, string secret = "hs_client_secret", long at = SentAt) => new(
        new FixedOptions<HubSpotOptions>(new HubSpotOptions { WebhookSecret = secret, PublicAddress = address }), new FixedClock(DateTimeOffset.FromUnixTimeMilliseconds(at)));
}
