namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>The caller's own orders, newest first.</summary>
/// <param name="Most">How many at most: 1 to 50.</param>
[Capability("list_orders", Access.Read, Level = CallerLevel.Verified, Scopes = ["orders.read"])]
public sealed record ListOrders(int Most = 10) : ICapability<OrderList>;

/// <summary>Some orders of one customer, newest first.</summary>
/// <param name="Orders">The orders; empty when there is none.</param>
public sealed record OrderList(IReadOnlyList<OrderSummary> Orders);
