namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>The plans that there are, the cheapest first.</summary>
[Capability("list_plans", Access.Read, Data = DataClass.Public, Scopes = ["catalog.read"])]
public sealed record ListPlans : ICapability<PlanList>;

/// <summary>The plans that there are.</summary>
/// <param name="Plans">The cheapest first.</param>
public sealed record PlanList(IReadOnlyList<Plan> Plans);

/// <summary>A plan.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">As customers call it.</param>
/// <param name="Price">What it costs a month, without discount, shipment and tax.</param>
public sealed record Plan(PlanId Id, string Name, Money Price);
