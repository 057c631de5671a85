using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Webhooks;

public class CloudEventsSourceTests
{
    private const string Secret = "token-of-ours";

    private const string Shipped =
        """{"specversion":"1.0","type":"com.example.order.shipped","time":"2026-11-20T10:00:00Z","id":"1234","source":"/shop","datacontenttype":"application/json","data":{"customer_id":"ada","order_number":"1042","carrier":"UPS"}}""";

    private static readonly (string, string)[] Binary =
    [
        ("ce-specversion", "1.0"), ("ce-type", "com.example.order.shipped"), ("ce-time", "2026-11-20T10:00:00Z"), ("ce-id", "1234"), ("ce-source", "/shop"), ("Content-Type", "application/json; charset=utf-8"),
    ];

    [Fact]
    public void Binary_and_structured_say_the_same()
    {
        var binary = Vectors.Delivery("""{"customer_id":"ada","order_number":"1042","carrier":"UPS"}""", Binary);
        var structured = Vectors.Delivery(Shipped, ("Content-Type", "application/cloudevents+json; charset=utf-8"));

        Assert.Equal(Source().Read(binary), Source().Read(structured));
        Assert.Equal(Source().DeliveryKey(binary), Source().DeliveryKey(structured));
        var shipped = Assert.IsType<OrderShipped>(Assert.Single(Source().Read(structured)));
        Assert.Equal((new OrderNumber("1042"), "UPS", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero)), (shipped.Order, shipped.Carrier, shipped.OccurredAt));
    }

    [Fact]
    public void A_batch_is_several_events_each_with_a_name_of_its_own()
    {
        var batch = Vectors.Delivery($"[{Shipped},{Shipped.Replace("1234", "1235", StringComparison.Ordinal)}]", ("Content-Type", "application/cloudevents-batch+json"));

        Assert.Equal(["/shop 1234", "/shop 1235"], Source().Read(batch).Select(happened => happened.Id));
    }

    [Fact]
    public void Attributes_in_headers_are_percent_decoded()
    {
        var delivery = Vectors.Delivery("", [.. Binary.Where(header => header.Item1 != "ce-source"), ("ce-source", "/shop%20%C3%BC")]);

        Assert.Equal("/shop ü 1234", Source().DeliveryKey(delivery with { Headers = new Dictionary<string, string>(delivery.Headers) { ["ce-type"] = "com.example.someevent" } }));
    }

    [Theory]
    [InlineData("""{"specversion":"0.3","type":"a","id":"1","source":"/s"}""")]
    [InlineData("""{"specversion":"1.0","type":"a","id":"1"}""")]
    [InlineData("""{"specversion":"1.0","type":"a","source":"/s"}""")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/s"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("no json")]
    public void What_lacks_an_attribute_cannot_be_read(string body) =>
        Assert.ThrowsAny<JsonException>(() => Source().DeliveryKey(Vectors.Delivery(body, ("Content-Type", "application/cloudevents+json"))));

    [Theory]
    [InlineData("v1.yaml's", """{"specversion":"1.0","type":"com.example.someevent","time":"2018-04-05T03:56:24Z","id":"4321-4321-4321","source":"/mycontext/subcontext","data":{"world":"hello"}}""")]
    [InlineData("text", """{"specversion":"1.0","type":"com.example.someevent","id":"1","source":"/s","datacontenttype":"text/plain","data":"hello"}""")]
    [InlineData("nothing", """{"specversion":"1.0","type":"com.example.someevent","id":"1","source":"/s"}""")]
    public void Events_of_other_kinds_are_nothing_to_us_whatever_they_carry(string what, string body) =>
        Assert.Empty(Source().Read(Vectors.Delivery(body, ("Content-Type", "application/cloudevents+json"), ("X-What", what))));

    [Theory]
    [InlineData("Bearer token-of-ours", null, WebhookVerdict.Authentic)]
    [InlineData(null, "token-of-ours", WebhookVerdict.Authentic)]
    [InlineData("Bearer another", "token-of-ours", WebhookVerdict.SignatureWrong)]
    [InlineData("Basic token-of-ours", null, WebhookVerdict.SignatureMissing)]
    [InlineData(null, null, WebhookVerdict.SignatureMissing)]
    public void The_token_stands_in_a_header_or_behind_the_address(string? header, string? query, WebhookVerdict verdict) => Assert.Equal(
        verdict,
        Source().Verify(Vectors.Delivery(Shipped, header is null ? [] : [("Authorization", header)]) with
        {
            Query = query is null ? [] : new Dictionary<string, string> { ["access_token"] = query },
        }));

    [Theory]
    [InlineData("eventemitter.example.com", "120", 200, "6000")]
    [InlineData("eventemitter.example.com", null, 200, null)]
    [InlineData("stranger.example.com", "120", 401, null)]
    public void A_sender_may_ask_whether_it_is_wanted(string origin, string? rate, int status, string? allowedRate)
    {
        (string, string)[] headers = rate is null ? [("WebHook-Request-Origin", origin)] : [("WebHook-Request-Origin", origin), ("WebHook-Request-Rate", rate)];

        var answer = Source("eventemitter.example.com").Greet("OPTIONS", Vectors.Delivery("", headers))!;

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? origin : null, answer.Headers.GetValueOrDefault("WebHook-Allowed-Origin"));
        Assert.Equal(allowedRate, answer.Headers.GetValueOrDefault("WebHook-Allowed-Rate"));
    }

    private static CloudEventsSource Source(params string[] origins) => new(
        new FixedOptions<CloudEventsOptions>(new CloudEventsOptions { WebhookSecret = Secret, Origins = origins }), new FixedClock(DateTimeOffset.UnixEpoch));
}
