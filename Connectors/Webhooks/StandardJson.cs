using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Connectors.Webhooks;

/// <summary>A Standard Webhooks payload, as far as we follow it.</summary>
internal sealed record StandardPayload(string? Type, DateTimeOffset? Timestamp, StandardData? Data);

internal sealed record StandardData(
    string? CustomerId,
    string? Email,
    decimal? Amount,
    string? Currency,
    string? InvoiceId,
    string? Reason,
    string? OrderNumber,
    string? Carrier,
    string? TrackingNumber)
{
    public EventSubject Subject() => new(
        Capabilities.CustomerId.TryParse(CustomerId, out var customer) ? customer : null,
        Email: EmailAddress.TryParse(Email, out var email) ? email : null);

    public Money? Money() => Amount is { } amount && Currency is { Length: 3 } currency ? new(amount, currency.ToUpperInvariant()) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(StandardPayload))]
internal sealed partial class StandardJson : JsonSerializerContext;
