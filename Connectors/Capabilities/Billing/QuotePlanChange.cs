namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>What changing the caller's subscription to another plan would cost, line by line. It changes nothing.</summary>
/// <param name="Plan">The plan to change to.</param>
[Capability("quote_plan_change", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record QuotePlanChange(PlanId Plan) : ICapability<PlanChangeQuote>;

/// <summary>What a change of plan costs, and why.</summary>
/// <param name="From">The plan that is.</param>
/// <param name="To">The plan that would be.</param>
/// <param name="DueNow">What is to be paid at once: the sum of the lines, and never less than nothing.</param>
/// <param name="NewPrice">What it costs a month from then on.</param>
/// <param name="Lines">How the sum comes about.</param>
public sealed record PlanChangeQuote(PlanId From, PlanId To, Money DueNow, Money NewPrice, IReadOnlyList<QuoteLine> Lines);
