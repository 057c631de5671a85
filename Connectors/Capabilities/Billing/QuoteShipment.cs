namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>What bringing a plan's parcels to the caller costs.</summary>
/// <param name="Plan">The plan.</param>
[Capability("quote_shipment", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record QuoteShipment(PlanId Plan) : ICapability<ShipmentQuote>;

/// <summary>What bringing costs.</summary>
/// <param name="Monthly">A month's parcels together.</param>
public sealed record ShipmentQuote(Money Monthly);
