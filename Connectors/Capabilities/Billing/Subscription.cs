namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>Something that a customer gets and pays again and again.</summary>
/// <param name="Id">The subscription's name.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PlanName">The plan's name as customers know it.</param>
/// <param name="State">Whether it runs.</param>
/// <param name="Price">What it costs a month.</param>
/// <param name="RenewsAt">When it renews; when it ends, if it is cancelled.</param>
public sealed record Subscription(SubscriptionId Id, PlanId Plan, string PlanName, SubscriptionState State, Money Price, DateTimeOffset RenewsAt);
