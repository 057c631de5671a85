namespace ChatBot.Connectors.Capabilities;

/// <summary>The fixed names that <see cref="Problem.Reason"/> may hold.</summary>
public static class ProblemReasons
{
    /// <summary>The order has left the warehouse.</summary>
    public const string OrderShipped = "order_shipped";

    /// <summary>The order has arrived.</summary>
    public const string OrderDelivered = "order_delivered";

    /// <summary>The order was cancelled before.</summary>
    public const string OrderCancelled = "order_cancelled";

    /// <summary>Somebody else has this e-mail address.</summary>
    public const string EmailTaken = "email_taken";
}
