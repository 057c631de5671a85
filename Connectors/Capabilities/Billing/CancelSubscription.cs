namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>Ends the caller's subscription at the end of the time that is paid. One that was cancelled before is a Conflict.</summary>
[Capability("cancel_subscription", Access.Write, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.write"])]
public sealed record CancelSubscription : ICapability<Subscription>;
