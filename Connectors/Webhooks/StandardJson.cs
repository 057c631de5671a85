using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Connectors.Webhooks;

/// <summary>A Standard Webhooks payload, as far as we follow it.</summary>
internal sealed record StandardPayload(string? Type, DateTimeOffset? Timestamp, StandardData? Data);

/// <summary>What happened, in our own words; which kind needs what, docs/webhooks.md says.</summary>
internal sealed record StandardData(
    string? CustomerId,
    string? Email,
    decimal? Amount,
    string? Currency,
    string? InvoiceId,
    string? Reason,
    string? OrderNumber,
    string? Carrier,
    string? TrackingNumber,
    DateOnly? ExpectedOn = null,
    string? TicketNumber = null,
    string? Sku = null,
    string? Product = null,
    DateTimeOffset? StartsAt = null,
    string? Service = null,
    string? DeviceId = null,
    string? Alert = null)
{
    public EventSubject Subject() => new(
        Capabilities.CustomerId.TryParse(CustomerId, out var customer) ? customer : null,
        Email: EmailAddress.TryParse(Email, out var email) ? email : null);

    public Money? Money() => Amount is { } amount && Currency is { Length: 3 } currency ? new(amount, currency.ToUpperInvariant()) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(StandardPayload))]
[JsonSerializable(typeof(StandardData))]
internal sealed partial class StandardJson : JsonSerializerContext;
