namespace Microsoft.Bot.Schema;

/// <summary>How the goods reach the payer.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public static class PaymentShippingTypes
{
    /// <summary><c>delivery</c>.</summary>
    public const string Delivery = "delivery";

    /// <summary><c>pickup</c>.</summary>
    public const string PickUp = "pickup";

    /// <summary><c>shipping</c>.</summary>
    public const string Shipping = "shipping";
}
