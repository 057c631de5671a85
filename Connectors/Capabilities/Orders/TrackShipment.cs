namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>Where the parcel of an order is, step by step. A guest gets it with the e-mail address the order was placed with.</summary>
/// <param name="Order">The order's number.</param>
[Capability("track_shipment", Access.Read, Level = CallerLevel.Claimed, Scopes = ["orders.read"])]
public sealed record TrackShipment(OrderNumber Order) : ICapability<ShipmentTracking>;

/// <summary>A parcel and the way it came. An order that has not left is a Conflict.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Shipment">The parcel.</param>
/// <param name="Steps">Its way so far, oldest first.</param>
/// <param name="Owner">Whom it belongs to.</param>
public sealed record ShipmentTracking(OrderNumber Order, Shipment Shipment, IReadOnlyList<TrackingStep> Steps, Owner Owner) : IOwned;
