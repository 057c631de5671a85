namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>What the caller's contract says about a change to another plan.</summary>
/// <param name="Plan">The plan to change to.</param>
[Capability("get_contract_terms", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record GetContractTerms(PlanId Plan) : ICapability<ContractTerms>;

/// <summary>What a contract says about a change.</summary>
/// <param name="DiscountPercent">The discount that they have: 0 to 100.</param>
/// <param name="KeptOnChange">Whether it stays with the other plan.</param>
public sealed record ContractTerms(decimal DiscountPercent, bool KeptOnChange);
