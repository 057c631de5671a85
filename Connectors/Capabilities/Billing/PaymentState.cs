namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>What became of a payment.</summary>
public enum PaymentState
{
    /// <summary>On its way.</summary>
    Pending,

    /// <summary>The money arrived.</summary>
    Succeeded,

    /// <summary>It did not work; nothing was taken.</summary>
    Failed,

    /// <summary>All of it was paid back.</summary>
    Refunded,
}
