using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Connectors.Stripe;

/// <summary>An event of Stripe's, as far as we follow it.</summary>
/// <remarks>Shapes: https://docs.stripe.com/api/events/object</remarks>
internal sealed record StripeEvent([property: JsonRequired] string Id, [property: JsonRequired] string Type, long Created, StripeEventData? Data);

internal sealed record StripeEventData(StripeObject? Object);

/// <summary>An invoice, a payment intent or a charge: what the three have in common and what each adds.</summary>
internal sealed record StripeObject(
    string? Id,
    JsonElement? Customer,
    string? CustomerEmail,
    string? ReceiptEmail,
    string? Currency,
    long? Amount,
    long? AmountDue,
    long? AmountRefunded,
    StripePaymentError? LastPaymentError,
    StripeBillingDetails? BillingDetails)
{
    // Stripe counts in the smallest unit: https://docs.stripe.com/currencies#zero-decimal
    private static readonly HashSet<string> WithoutDecimals =
        ["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> WithThreeDecimals = ["BHD", "JOD", "KWD", "OMR", "TND"];

    public EventSubject Subject() => new(
        ExternalId: CustomerOf(),
        Email: EmailAddress.TryParse(CustomerEmail ?? ReceiptEmail ?? BillingDetails?.Email, out var email) ? email : null);

    public Money? Money(long? smallest)
    {
        if (smallest is not { } amount || Currency?.ToUpperInvariant() is not { Length: 3 } currency)
        {
            return null;
        }

        var unit = WithoutDecimals.Contains(currency) ? 1m : WithThreeDecimals.Contains(currency) ? 1000m : 100m;
        return new Money(amount / unit, currency);
    }

    /// <summary>An id, or the whole customer where the sender expands it.</summary>
    private string? CustomerOf() => Customer switch
    {
        { ValueKind: JsonValueKind.String } id => id.GetString(),
        { ValueKind: JsonValueKind.Object } whole when whole.TryGetProperty("id", out var id) => id.GetString(),
        _ => null,
    };
}

internal sealed record StripePaymentError(string? Code, string? DeclineCode)
{
    public string? Reason => DeclineCode ?? Code;
}

internal sealed record StripeBillingDetails(string? Email);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StripeEvent))]
internal sealed partial class StripeJson : JsonSerializerContext;
