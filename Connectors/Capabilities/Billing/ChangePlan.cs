namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>Changes the caller's subscription to another plan at once. A price that has changed since it was quoted is a Conflict.</summary>
/// <param name="Plan">The plan to change to.</param>
/// <param name="DueNow">What the customer was told that it costs now.</param>
[Capability("change_plan", Access.Money, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.write"])]
public sealed record ChangePlan(PlanId Plan, Money DueNow) : ICapability<Subscription>;
