using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.HubSpot;

/// <summary>Settings of HubSpot: section <c>Connectors:HubSpot</c>. The webhook secret is the app's client secret.</summary>
internal sealed class HubSpotOptions : WebhookSecretOptions, IValidatableObject
{
    /// <summary>The webhooks' target address exactly as HubSpot has it, such as <c>https://bot.example.com/api/webhooks/hubspot</c>: it is part of what is signed.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>The stage of a ticket that means that its customer has an answer; default 2, "Waiting on contact".</summary>
    public string AnsweredStage { get; set; } = "2";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WebhookSecret.Length > 0 && !Uri.TryCreate(PublicAddress, UriKind.Absolute, out _))
        {
            yield return new("PublicAddress is missing; copy the webhooks' target address from the app's settings.");
        }
    }
}

[OptionsValidator]
internal sealed partial class HubSpotOptionsValidator : IValidateOptions<HubSpotOptions>;

/// <summary>HubSpot's deliveries, version 3: base64 HMAC-SHA256 of method, address, body and time in milliseconds; up to 100 events in each.</summary>
/// <remarks>Scheme: https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests</remarks>
internal sealed class HubSpotWebhookSource(IOptionsMonitor<HubSpotOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Connector = "HubSpot";

    private const long ToleranceMilliseconds = 300_000;

    /// <summary>Only these are decoded before the address is signed.</summary>
    private static readonly Dictionary<string, string> Decoded = new(StringComparer.OrdinalIgnoreCase)
    {
        ["%3A"] = ":", ["%2F"] = "/", ["%3F"] = "?", ["%40"] = "@", ["%21"] = "!", ["%24"] = "$",
        ["%27"] = "'", ["%28"] = "(", ["%29"] = ")", ["%2A"] = "*", ["%2C"] = ",", ["%3B"] = ";",
    };

    public string Name => "hubspot";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (!delivery.TryGetHeader("X-HubSpot-Signature-v3", out var signature) || !delivery.TryGetHeader("X-HubSpot-Request-Timestamp", out var timestamp))
        {
            return WebhookVerdict.SignatureMissing;
        }

        if (!options.CurrentValue.IsBase64Signature(signature, delivery.Body, prefix: $"POST{Decode(options.CurrentValue.PublicAddress)}", suffix: timestamp))
        {
            return WebhookVerdict.SignatureWrong;
        }

        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at) &&
            Math.Abs(clock.GetUtcNow().ToUnixTimeMilliseconds() - at) <= ToleranceMilliseconds ? WebhookVerdict.Authentic : WebhookVerdict.Stale;
    }

    // A repeated delivery counts its attempts in the body, so the events make the key.
    public string DeliveryKey(WebhookDelivery delivery) => BodyKey.Of(Encoding.UTF8.GetBytes(string.Join('\n', EventsOf(delivery).Select(IdOf))));

    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery) =>
    [
        .. EventsOf(delivery)
            .Where(one => one is { SubscriptionType: "ticket.propertyChange", PropertyName: "hs_pipeline_stage" } && one.PropertyValue == options.CurrentValue.AnsweredStage)
            .Select(one => new TicketAnswered(
                IdOf(one), DateTimeOffset.FromUnixTimeMilliseconds(one.OccurredAt), new EventSubject(), new TicketNumber(one.ObjectId.ToString(CultureInfo.InvariantCulture)))),
    ];

    private static HubSpotEvent[] EventsOf(WebhookDelivery delivery) =>
        JsonSerializer.Deserialize(delivery.Body.Span, HubSpotJson.Default.HubSpotEventArray) is { Length: > 0 } events && events.All(one => one is not null)
            ? events
            : throw new JsonException("The delivery has no event.");

    // HubSpot says that eventId is not unique.
    private static string IdOf(HubSpotEvent one) =>
        $"{one.PortalId}:{one.SubscriptionId}:{one.EventId}:{one.ObjectId}:{one.OccurredAt}:{one.PropertyName}={one.PropertyValue}";

    private static string Decode(string address) => Decoded.Aggregate(
        address, (decoded, escape) => decoded.Replace(escape.Key, escape.Value, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One event of a delivery, as far as we follow it.</summary>
internal sealed record HubSpotEvent(
    [property: JsonRequired] long EventId,
    long SubscriptionId,
    long PortalId,
    [property: JsonRequired] long OccurredAt,
    [property: JsonRequired] string SubscriptionType,
    long ObjectId,
    string? PropertyName,
    string? PropertyValue);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HubSpotEvent[]))]
internal sealed partial class HubSpotJson : JsonSerializerContext;
