using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities.Events;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Webhooks;

/// <summary>Settings of the CloudEvents source: section <c>Connectors:CloudEvents</c>. The webhook secret is the access token that senders show.</summary>
internal sealed class CloudEventsOptions : WebhookSecretOptions
{
    /// <summary>The origins that may deliver, as they name themselves in their handshake; empty: every origin that has the secret.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>How many deliveries a minute are promised to a sender that asks; default 6,000.</summary>
    public int DeliveriesPerMinute { get; set; } = 6000;
}

[OptionsValidator]
internal sealed partial class CloudEventsOptionsValidator : IValidateOptions<CloudEventsOptions>;

/// <summary>
/// CloudEvents 1.0 over HTTP, binary, structured and in batches. They are not signed: the sender shows an access token, as
/// <c>Authorization: Bearer</c> or as <c>access_token</c> behind the address.
/// </summary>
/// <remarks>
/// https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md and
/// https://github.com/cloudevents/spec/blob/main/cloudevents/http-webhook.md
/// </remarks>
internal sealed class CloudEventsSource(IOptionsMonitor<CloudEventsOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Connector = "CloudEvents";

    private const string Bearer = "Bearer ";

    private const string AttributePrefix = "ce-";

    private const string Structured = "application/cloudevents";

    private const string Batch = "application/cloudevents-batch";

    public string Name => "cloudevents";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    /// <summary>Before it delivers, a sender asks whether it is wanted, so that nobody is flooded who is not.</summary>
    public WebhookHandshake? Greet(string method, WebhookDelivery greeting)
    {
        if (method != "OPTIONS" || !greeting.TryGetHeader("WebHook-Request-Origin", out var origin))
        {
            return null;
        }

        var allowed = options.CurrentValue.Origins;

        if (allowed.Length > 0 && !allowed.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            return WebhookHandshake.Refused;
        }

        var answer = new Dictionary<string, string> { ["WebHook-Allowed-Origin"] = origin, ["Allow"] = "POST" };

        if (greeting.TryGetHeader("WebHook-Request-Rate", out _))
        {
            answer["WebHook-Allowed-Rate"] = options.CurrentValue.DeliveriesPerMinute.ToString(CultureInfo.InvariantCulture);
        }

        return new WebhookHandshake(200, answer);
    }

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        var given = delivery.TryGetHeader("Authorization", out var header) && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : delivery.Query.GetValueOrDefault("access_token");

        if (string.IsNullOrEmpty(given))
        {
            return WebhookVerdict.SignatureMissing;
        }

        return options.CurrentValue.IsSecret(given) ? WebhookVerdict.Authentic : WebhookVerdict.SignatureWrong;
    }

    // The specification: source and id together are unique.
    public string DeliveryKey(WebhookDelivery delivery) => EventsOf(delivery).ToList() is [var only]
        ? IdOf(only)
        : BodyKey.Of(Encoding.UTF8.GetBytes(string.Join('\n', EventsOf(delivery).Select(IdOf))));

    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery) =>
    [
        .. EventsOf(delivery).Select(one => PlainEvents.Read(one.Type, IdOf(one), one.Time ?? clock.GetUtcNow(), one.Data is { } data ? DataOf(data) : null)).OfType<BusinessEvent>(),
    ];

    private static IReadOnlyList<CloudEvent> EventsOf(WebhookDelivery delivery)
    {
        var type = delivery.Headers.GetValueOrDefault("Content-Type") ?? "";
        IReadOnlyList<CloudEvent?> events = type switch
        {
            _ when type.StartsWith(Batch, StringComparison.OrdinalIgnoreCase) => JsonSerializer.Deserialize(delivery.Body.Span, CloudEventsJson.Default.CloudEventArray) ?? [],
            _ when type.StartsWith(Structured, StringComparison.OrdinalIgnoreCase) => [JsonSerializer.Deserialize(delivery.Body.Span, CloudEventsJson.Default.CloudEvent)],
            _ => [BinaryOf(delivery)],
        };

        return events.All(one => one is { SpecVersion: "1.0", Id.Length: > 0, Type.Length: > 0, Source.Length: > 0 })
            ? [.. events.OfType<CloudEvent>()]
            : throw new JsonException("Every event needs specversion 1.0, id, source and type.");
    }

    /// <summary>The attributes stand in headers, the data are the body.</summary>
    private static CloudEvent BinaryOf(WebhookDelivery delivery) => new(
        Attribute(delivery, "specversion"),
        Attribute(delivery, "id"),
        Attribute(delivery, "source"),
        Attribute(delivery, "type"),
        DateTimeOffset.TryParse(Attribute(delivery, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        delivery.Body.IsEmpty ? null : JsonElement.Parse(delivery.Body.Span));

    /// <summary>What is not plain ASCII is percent-encoded in a header.</summary>
    private static string? Attribute(WebhookDelivery delivery, string name) =>
        delivery.TryGetHeader(AttributePrefix + name, out var value) ? Uri.UnescapeDataString(value) : null;

    /// <summary>The data of kinds that are not followed may be anything, so only objects are looked into.</summary>
    private static StandardData? DataOf(JsonElement data) => data.ValueKind is JsonValueKind.Object ? data.Deserialize(StandardJson.Default.StandardData) : null;

    private static string IdOf(CloudEvent one) => $"{one.Source} {one.Id}";
}

/// <summary>An event with its context attributes, as far as we follow them.</summary>
internal sealed record CloudEvent(
    [property: JsonPropertyName("specversion")] string? SpecVersion,
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("source")] string? Source,
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("time")] DateTimeOffset? Time,
    [property: JsonPropertyName("data")] JsonElement? Data);

[JsonSerializable(typeof(CloudEvent))]
[JsonSerializable(typeof(CloudEvent[]))]
internal sealed partial class CloudEventsJson : JsonSerializerContext;
