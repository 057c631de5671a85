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

    /// <summary>The order has not left the warehouse.</summary>
    public const string OrderNotShipped = "order_not_shipped";

    /// <summary>The order has not arrived.</summary>
    public const string OrderNotDelivered = "order_not_delivered";

    /// <summary>It is too late to send the order back.</summary>
    public const string ReturnTimeOver = "return_time_over";

    /// <summary>The order is being sent back already.</summary>
    public const string OrderReturned = "order_returned";

    /// <summary>There are not as many.</summary>
    public const string NotEnoughInStock = "not_enough_in_stock";

    /// <summary>There is nothing in the cart.</summary>
    public const string CartEmpty = "cart_empty";

    /// <summary>The invoice is paid or void.</summary>
    public const string InvoiceNotOpen = "invoice_not_open";

    /// <summary>The payment did not succeed, or less is left of it.</summary>
    public const string PaymentNotRefundable = "payment_not_refundable";

    /// <summary>They have this plan.</summary>
    public const string SamePlan = "same_plan";

    /// <summary>It costs something else now.</summary>
    public const string PriceChanged = "price_changed";

    /// <summary>The subscription was cancelled before.</summary>
    public const string SubscriptionCancelled = "subscription_cancelled";

    /// <summary>The ticket is closed.</summary>
    public const string TicketClosed = "ticket_closed";

    /// <summary>The sale is won or lost.</summary>
    public const string DealOver = "deal_over";

    /// <summary>There is less on the account.</summary>
    public const string NotEnoughMoney = "not_enough_money";

    /// <summary>Somebody else has booked that time.</summary>
    public const string SlotTaken = "slot_taken";

    /// <summary>The appointment was called off before.</summary>
    public const string BookingCancelled = "booking_cancelled";

    /// <summary>Somebody else changed it at the same moment.</summary>
    public const string ChangedMeanwhile = "changed_meanwhile";
}
