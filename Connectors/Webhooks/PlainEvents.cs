using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Connectors.Webhooks;

/// <summary>The events of senders that use our own words: a kind such as <c>order.shipped</c>, and data as docs/webhooks.md names them.</summary>
internal static class PlainEvents
{
    /// <summary>The event; null for a kind that is not followed.</summary>
    /// <param name="kind">Such as <c>order.shipped</c>, or with a name of the sender's before it: <c>com.example.order.shipped</c>.</param>
    /// <exception cref="JsonException">The data lack what the kind needs.</exception>
    public static BusinessEvent? Read(string? kind, string id, DateTimeOffset at, StandardData? data)
    {
        var words = kind?.Split('.') ?? [];
        var plain = words.Length > 1 ? $"{words[^2]}.{words[^1]}" : "";
        var known = Needed(plain) is { } needed ? data ?? throw new JsonException($"{plain} needs data{needed}.") : null;

        return known is null ? null : plain switch
        {
            "payment.failed" => new PaymentFailed(id, at, known.Subject(), known.Money(), known.InvoiceId, known.Reason),
            "payment.refunded" => new PaymentRefunded(id, at, known.Subject(), known.Money()),
            "order.shipped" => new OrderShipped(id, at, known.Subject(), Order(plain, known), known.Carrier, known.TrackingNumber),
            "order.delivered" => new OrderDelivered(id, at, known.Subject(), Order(plain, known)),
            "order.delayed" => new OrderDelayed(id, at, known.Subject(), Order(plain, known), known.ExpectedOn),
            "ticket.answered" => new TicketAnswered(id, at, known.Subject(), TicketNumber.TryParse(known.TicketNumber, out var ticket) ? ticket : throw Lacks(plain)),
            "product.back_in_stock" => new BackInStock(id, at, known.Subject(), Sku.TryParse(known.Sku, out var sku) ? sku : throw Lacks(plain), known.Product),
            "appointment.reminder" => new AppointmentComing(id, at, known.Subject(), known.StartsAt ?? throw Lacks(plain), known.Service),
            _ => new DeviceAlert(id, at, known.Subject(), DeviceId.TryParse(known.DeviceId, out var device) ? device : throw Lacks(plain), known.Alert ?? throw Lacks(plain)),
        };
    }

    /// <summary>What the data of a kind must name; null for a kind that is not followed.</summary>
    private static string? Needed(string kind) => kind switch
    {
        "payment.failed" or "payment.refunded" => "",
        "order.shipped" or "order.delivered" or "order.delayed" => ".order_number",
        "ticket.answered" => ".ticket_number",
        "product.back_in_stock" => ".sku",
        "appointment.reminder" => ".starts_at",
        "device.alert" => ".device_id and data.alert",
        _ => null,
    };

    private static OrderNumber Order(string kind, StandardData data) => OrderNumber.TryParse(data.OrderNumber, out var order) ? order : throw Lacks(kind);

    private static JsonException Lacks(string kind) => new($"{kind} needs data{Needed(kind)}.");
}
