namespace ChatBot.Connectors.Capabilities.Sales;

/// <summary>The sales that are being worked on with the caller.</summary>
[Capability("list_deals", Access.Read, Level = CallerLevel.Verified, Scopes = ["sales.read"])]
public sealed record ListDeals : ICapability<DealList>;

/// <summary>The sales with one customer.</summary>
/// <param name="Deals">The sales; empty when there is none.</param>
public sealed record DealList(IReadOnlyList<Deal> Deals);
