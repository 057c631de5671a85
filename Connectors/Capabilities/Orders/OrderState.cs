namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>How far an order is.</summary>
public enum OrderState
{
    /// <summary>Taken, not yet sent: it can still be cancelled.</summary>
    Processing,

    /// <summary>Handed to the carrier.</summary>
    Shipped,

    /// <summary>Arrived.</summary>
    Delivered,

    /// <summary>Cancelled before it was sent.</summary>
    Cancelled,

    /// <summary>Sent back by the customer.</summary>
    Returned,
}
