namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>The caller's subscription; NotFound when they have none.</summary>
[Capability("get_subscription", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record GetSubscription : ICapability<Subscription>;
