namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>Cancels an order that was not sent yet. One that was is a Conflict: its reason says how far it is.</summary>
/// <param name="Order">The order's number.</param>
[Capability("cancel_order", Access.Write, Level = CallerLevel.Verified, Scopes = ["orders.write"])]
public sealed record CancelOrder(OrderNumber Order) : ICapability<OrderCancelled>;

/// <summary>The order will not be sent.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="CancelledAt">When it was cancelled.</param>
/// <param name="Refund">What is paid back, unless nothing was paid.</param>
public sealed record OrderCancelled(OrderNumber Number, DateTimeOffset CancelledAt, Money? Refund);
