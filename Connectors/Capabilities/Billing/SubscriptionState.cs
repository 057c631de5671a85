namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>Whether a subscription runs.</summary>
public enum SubscriptionState
{
    /// <summary>It runs and is paid.</summary>
    Active,

    /// <summary>It runs, but its last payment failed.</summary>
    PastDue,

    /// <summary>It ends when it would have renewed.</summary>
    Cancelled,
}
