using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.WooCommerce;

/// <summary>Settings of WooCommerce: section <c>Connectors:WooCommerce</c>.</summary>
internal sealed class WooCommerceOptions : WebhookSecretOptions;

[OptionsValidator]
internal sealed partial class WooCommerceOptionsValidator : IValidateOptions<WooCommerceOptions>;

/// <summary>WooCommerce's deliveries: base64 HMAC-SHA256 of the body without the space around it. They carry no time, and a lost one never comes again.</summary>
/// <remarks>Scheme: https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks</remarks>
internal sealed class WooCommerceWebhookSource(IOptionsMonitor<WooCommerceOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Connector = "WooCommerce";

    private const int LongestGreeting = 64;

    public string Name => "woocommerce";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    /// <summary>A new webhook is saved only when its unsigned form "webhook_id=1" is answered with exactly 200.</summary>
    public WebhookHandshake? Greet(string method, WebhookDelivery greeting) =>
        method == "POST" && greeting.Body.Length <= LongestGreeting && greeting.Body.Span.StartsWith("webhook_id="u8) ? WebhookHandshake.Ok : null;

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (!delivery.TryGetHeader("X-WC-Webhook-Signature", out var signature))
        {
            return WebhookVerdict.SignatureMissing;
        }

        var body = Trim(delivery.Body);
        var isSigned = options.CurrentValue.Secrets.Any(secret =>
            HmacSignature.IsSha256Base64(signature, System.Text.Encoding.UTF8.GetBytes(Plain(secret)), "", body.Span));
        return isSigned ? WebhookVerdict.Authentic : WebhookVerdict.SignatureWrong;
    }

    public string DeliveryKey(WebhookDelivery delivery) =>
        delivery.TryGetHeader("X-WC-Webhook-Delivery-ID", out var id) ? id : BodyKey.Of(delivery.Body);

    // The headers are not signed: the body says what it is. An order that is saved again in the same state is the same event.
    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery)
    {
        var order = JsonSerializer.Deserialize(delivery.Body.Span, WooCommerceJson.Default.WooCommerceOrder) ?? throw new JsonException("The delivery is empty.");

        if (order.Status is not ("completed" or "refunded" or "failed"))
        {
            return [];
        }

        if (!OrderNumber.TryParse(order.Number, out var number))
        {
            throw new JsonException("The order has no number.");
        }

        var (id, at) = ($"{order.Id}:{order.Status}", order.DateModifiedGmt is { } modified ? new(modified, TimeSpan.Zero) : clock.GetUtcNow());
        var subject = new EventSubject(Email: EmailAddress.TryParse(order.Billing?.Email, out var email) ? email : null);
        Money? total = order is { Total: { } amount, Currency: { Length: 3 } currency } ? new Money(amount, currency) : null;
        return order.Status switch
        {
            "completed" => [new OrderShipped(id, at, subject, number)],
            "refunded" => [new PaymentRefunded(id, at, subject, total)],
            _ => [new PaymentFailed(id, at, subject, total, order.Number)],
        };
    }

    /// <summary>The settings page shows the secret with these characters written as HTML writes them; the signature is made without.</summary>
    private static string Plain(string secret) => secret
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&#039;", "'", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> body) => body.Trim(" \t\n\r\0\v"u8);
}

/// <summary>An order, as far as we follow it.</summary>
internal sealed record WooCommerceOrder(long Id, string? Number, string? Status, string? Currency, decimal? Total, DateTime? DateModifiedGmt, WooCommerceBilling? Billing);

internal sealed record WooCommerceBilling(string? Email);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(WooCommerceOrder))]
internal sealed partial class WooCommerceJson : JsonSerializerContext;
