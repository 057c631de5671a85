namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>Sends an order that has not left to another address. One that has is a Conflict.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Address">Where to send it.</param>
[Capability("change_delivery_address", Access.Write, Level = CallerLevel.Verified, Scopes = ["orders.write"])]
public sealed record ChangeDeliveryAddress(OrderNumber Order, PostalAddress Address) : ICapability<DeliveryAddressChanged>;

/// <summary>The order goes to the new address.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Address">Where it will be sent.</param>
public sealed record DeliveryAddressChanged(OrderNumber Order, PostalAddress Address);
