namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>The tax where the caller lives.</summary>
[Capability("get_tax_rate", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record GetTaxRate : ICapability<TaxRate>;

/// <summary>A region's tax.</summary>
/// <param name="Region">ISO 3166-1, two letters.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record TaxRate(string Region, decimal Percent);
