namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>Where an order is, what is in it and when it arrives. A guest gets it with the e-mail address it was placed with.</summary>
/// <param name="Order">The order's number.</param>
[Capability("get_order_status", Access.Read, Level = CallerLevel.Claimed, Scopes = ["orders.read"])]
public sealed record GetOrderStatus(OrderNumber Order) : ICapability<OrderStatus>;

/// <summary>One order as it stands.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="State">How far it is.</param>
/// <param name="OrderedAt">When it was placed.</param>
/// <param name="Total">What it costs in all.</param>
/// <param name="Lines">What was ordered.</param>
/// <param name="Shipment">The parcel, once there is one.</param>
/// <param name="Owner">Whom it belongs to.</param>
public sealed record OrderStatus(
    OrderNumber Number,
    OrderState State,
    DateTimeOffset OrderedAt,
    Money Total,
    IReadOnlyList<OrderLine> Lines,
    Shipment? Shipment,
    Owner Owner) : IOwned;
