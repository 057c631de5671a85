using System.Text.Json;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Stripe;

/// <summary>Settings of Stripe: section <c>Connectors:Stripe</c>.</summary>
internal sealed class StripeOptions : WebhookSecretOptions;

[OptionsValidator]
internal sealed partial class StripeOptionsValidator : IValidateOptions<StripeOptions>;

/// <summary>Stripe's deliveries: hexadecimal HMAC-SHA256 of "timestamp.body", several of them while a secret is being changed.</summary>
/// <remarks>Scheme: https://docs.stripe.com/webhooks#verify-manually</remarks>
internal sealed class StripeWebhookSource(IOptionsMonitor<StripeOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Connector = "Stripe";

    private const string SignatureHeader = "Stripe-Signature";

    /// <summary>As long as Stripe's own libraries allow.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Name => "stripe";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (!delivery.TryGetHeader(SignatureHeader, out var header) || !TryParse(header, out var timestamp, out var signatures))
        {
            return WebhookVerdict.SignatureMissing;
        }

        if (!signatures.Any(signature => options.CurrentValue.IsHexSignature(signature, delivery.Body, $"{timestamp}.")))
        {
            return WebhookVerdict.SignatureWrong;
        }

        return UnixSeconds.IsRecent(timestamp, Tolerance, clock) ? WebhookVerdict.Authentic : WebhookVerdict.Stale;
    }

    public string DeliveryKey(WebhookDelivery delivery) => EventOf(delivery).Id;

    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery)
    {
        var stripeEvent = EventOf(delivery);
        var at = DateTimeOffset.FromUnixTimeSeconds(stripeEvent.Created);

        return stripeEvent switch
        {
            { Type: "invoice.payment_failed", Data.Object: { } invoice } =>
                [new PaymentFailed(stripeEvent.Id, at, invoice.Subject(), invoice.Money(invoice.AmountDue), invoice.Id)],
            { Type: "payment_intent.payment_failed", Data.Object: { } intent } =>
                [new PaymentFailed(stripeEvent.Id, at, intent.Subject(), intent.Money(intent.Amount), Reason: intent.LastPaymentError?.Reason)],
            { Type: "charge.refunded", Data.Object: { } charge } =>
                [new PaymentRefunded(stripeEvent.Id, at, charge.Subject(), charge.Money(charge.AmountRefunded))],
            { Type: "invoice.payment_failed" or "payment_intent.payment_failed" or "charge.refunded" } =>
                throw new JsonException("The event does not say what it is about."),
            _ => [],
        };
    }

    private static StripeEvent EventOf(WebhookDelivery delivery) =>
        JsonSerializer.Deserialize(delivery.Body.Span, StripeJson.Default.StripeEvent) is { Id.Length: > 0 } stripeEvent
            ? stripeEvent
            : throw new JsonException("The delivery is no event with an id.");

    /// <summary>Reads <c>t=1700000000,v1=abc,v1=def,v0=old</c>: only v1 counts.</summary>
    private static bool TryParse(string header, out string timestamp, out List<string> signatures)
    {
        timestamp = "";
        signatures = [];

        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal))
            {
                timestamp = part[2..];
            }
            else if (part.StartsWith("v1=", StringComparison.Ordinal))
            {
                signatures.Add(part[3..]);
            }
        }

        return timestamp.Length > 0 && signatures.Count > 0;
    }
}
