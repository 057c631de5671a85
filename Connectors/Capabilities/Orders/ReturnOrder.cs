namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>Lets a customer send back a delivered order within the time that the shop gives. Too late, or not delivered yet, is a Conflict.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Reason">Why, in the customer's words, at most 500 characters.</param>
[Capability("return_order", Access.Write, Level = CallerLevel.Verified, Scopes = ["orders.write"])]
public sealed record ReturnOrder(OrderNumber Order, string Reason) : ICapability<ReturnOpened>;

/// <summary>The order may be sent back.</summary>
/// <param name="Number">The number to write on the parcel.</param>
/// <param name="Order">The order's number.</param>
/// <param name="SendBy">Until when it must be sent.</param>
/// <param name="Refund">What is paid back once it has arrived.</param>
public sealed record ReturnOpened(ReturnNumber Number, OrderNumber Order, DateTimeOffset SendBy, Money Refund);
