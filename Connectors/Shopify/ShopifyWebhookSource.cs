using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Shopify;

/// <summary>Shopify's deliveries: base64 HMAC-SHA256 of the body with the app's client secret.</summary>
/// <remarks>Scheme: https://shopify.dev/docs/apps/build/webhooks/subscribe/https</remarks>
internal sealed class ShopifyWebhookSource(IOptionsMonitor<ShopifyOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Connector = "Shopify";

    /// <summary>Shopify delivers what it could not for four hours, with the time of the first try.</summary>
    private static readonly TimeSpan LongestRetries = TimeSpan.FromHours(24);

    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    public string Name => "shopify";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (Header(delivery, "Hmac-Sha256") is not { } signature)
        {
            return WebhookVerdict.SignatureMissing;
        }

        if (!options.CurrentValue.IsBase64Signature(signature, delivery.Body))
        {
            return WebhookVerdict.SignatureWrong;
        }

        return Header(delivery, "Triggered-At") is not { } triggered || IsRecent(triggered) ? WebhookVerdict.Authentic : WebhookVerdict.Stale;
    }

    public string DeliveryKey(WebhookDelivery delivery) => Header(delivery, "Webhook-Id") ?? BodyKey.Of(delivery.Body);

    // Headers are not signed, so the body alone says which event it is.
    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery) => Header(delivery, "Topic") switch
    {
        "fulfillments/create" or "fulfillments/update" => Fulfilled(Read(delivery, ShopifyJson.Default.ShopifyFulfillment)),
        "refunds/create" => Refunded(Read(delivery, ShopifyJson.Default.ShopifyRefund)),
        _ => Unfollowed(delivery),
    };

    /// <summary>An order's name is what its customer knows: "#1001"; a fulfilment's is "#1001.1".</summary>
    private IReadOnlyList<BusinessEvent> Fulfilled(ShopifyFulfillment fulfillment)
    {
        if (!OrderNumber.TryParse(fulfillment.Name?.Split('.')[0] ?? fulfillment.OrderId?.ToString(CultureInfo.InvariantCulture), out var order))
        {
            throw new JsonException("The fulfilment names no order.");
        }

        var at = fulfillment.UpdatedAt ?? clock.GetUtcNow();
        var subject = new EventSubject(Email: EmailAddress.TryParse(fulfillment.Email, out var email) ? email : null);
        return (fulfillment.Status, fulfillment.ShipmentStatus) switch
        {
            (_, "delivered") => [new OrderDelivered($"{fulfillment.Id}:delivered", at, subject, order)],
            (_, "delayed" or "attempted_delivery" or "failure") => [new OrderDelayed($"{fulfillment.Id}:delayed", at, subject, order)],
            ("success", _) => [new OrderShipped($"{fulfillment.Id}:shipped", at, subject, order, fulfillment.TrackingCompany, fulfillment.TrackingNumber)],
            _ => [],
        };
    }

    private IReadOnlyList<BusinessEvent> Refunded(ShopifyRefund refund)
    {
        var paid = (refund.Transactions ?? []).Where(transaction => transaction is { Kind: "refund", Status: "success", Currency.Length: 3 }).ToList();
        return paid.Count == 0
            ? []
            : [new PaymentRefunded($"{refund.Id}", refund.ProcessedAt ?? clock.GetUtcNow(), new EventSubject(), new Money(paid.Sum(transaction => transaction.Amount), paid[0].Currency!))];
    }

    private static IReadOnlyList<BusinessEvent> Unfollowed(WebhookDelivery delivery)
    {
        using var anything = JsonDocument.Parse(delivery.Body);
        return [];
    }

    private static T Read<T>(WebhookDelivery delivery, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(delivery.Body.Span, type) ?? throw new JsonException("The delivery is empty.");

    /// <summary>Newer deliveries leave the X- away.</summary>
    private static string? Header(WebhookDelivery delivery, string name) =>
        delivery.TryGetHeader($"X-Shopify-{name}", out var value) || delivery.TryGetHeader($"Shopify-{name}", out value) ? value : null;

    private bool IsRecent(string triggered) =>
        DateTimeOffset.TryParse(triggered, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) &&
        clock.GetUtcNow() - at <= LongestRetries && at - clock.GetUtcNow() <= Ahead;
}

/// <summary>A shipment of an order, as far as we follow it.</summary>
internal sealed record ShopifyFulfillment(
    long Id, long? OrderId, string? Name, string? Email, string? Status, string? ShipmentStatus, string? TrackingCompany, string? TrackingNumber, DateTimeOffset? UpdatedAt);

internal sealed record ShopifyRefund(long Id, DateTimeOffset? ProcessedAt, IReadOnlyList<ShopifyTransaction>? Transactions);

internal sealed record ShopifyTransaction(string? Kind, string? Status, decimal Amount, string? Currency);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ShopifyFulfillment))]
[JsonSerializable(typeof(ShopifyRefund))]
internal sealed partial class ShopifyJson : JsonSerializerContext;
