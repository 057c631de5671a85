using ChatBot.Connectors.Capabilities.Overview;

namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>What another plan would cost the caller a month, line by line, and whether they keep their discount. It changes nothing.</summary>
/// <param name="Plan">The plan to change to.</param>
[Capability("quote_upgrade", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record QuoteUpgrade(PlanId Plan) : ICapability<UpgradeQuote>;

/// <summary>What another plan would cost, as far as it is known.</summary>
/// <param name="From">The plan that is.</param>
/// <param name="To">The plan that would be.</param>
/// <param name="DueNow">What is to be paid at once for the change.</param>
/// <param name="KeepsDiscount">Whether the discount stays; null when there is none, or the contract is missing.</param>
/// <param name="Lines">What a month is made of: the price, the discount, the shipment and the tax, as far as they are known.</param>
/// <param name="Monthly">The sum of the lines; null while one of them is missing.</param>
/// <param name="Sources">What was asked, and how fresh each answer is. Always in the same order.</param>
public sealed record UpgradeQuote(
    PlanId From, PlanId To, Money DueNow, bool? KeepsDiscount, IReadOnlyList<UpgradeLine> Lines, Money? Monthly, IReadOnlyList<AnswerSource> Sources);

/// <summary>One line of what a month costs.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Amount">What it adds; less than nothing for a discount.</param>
/// <param name="Percent">For discount and tax: of how much.</param>
public sealed record UpgradeLine(UpgradeLineKind Kind, Money Amount, decimal? Percent);

/// <summary>What a line of a month's cost is for.</summary>
public enum UpgradeLineKind
{
    /// <summary>The plan itself.</summary>
    Plan,

    /// <summary>The discount that stays.</summary>
    Discount,

    /// <summary>Bringing it.</summary>
    Shipment,

    /// <summary>The region's tax on all before it.</summary>
    Tax,
}
