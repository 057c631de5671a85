namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>The parcel of an order.</summary>
/// <param name="Carrier">Who brings it, such as <c>UPS</c>.</param>
/// <param name="TrackingNumber">The carrier's number for it.</param>
/// <param name="TrackingAddress">The carrier's page about it, where there is one.</param>
/// <param name="ShippedAt">When it was handed over.</param>
/// <param name="ExpectedAt">When it should arrive, where known.</param>
/// <param name="DeliveredAt">When it arrived.</param>
public sealed record Shipment(
    string Carrier,
    string TrackingNumber,
    Uri? TrackingAddress,
    DateTimeOffset ShippedAt,
    DateTimeOffset? ExpectedAt,
    DateTimeOffset? DeliveredAt);
