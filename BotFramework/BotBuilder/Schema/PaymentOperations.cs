namespace Microsoft.Bot.Schema;

/// <summary>The names of the invokes of the retired payment protocol.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public static class PaymentOperations
{
    /// <summary><c>payments/complete</c>.</summary>
    public const string PaymentCompleteOperationName = "payments/complete";

    /// <summary><c>payments/update/shippingAddress</c>.</summary>
    public const string UpdateShippingAddressOperationName = "payments/update/shippingAddress";

    /// <summary><c>payments/update/shippingOption</c>.</summary>
    public const string UpdateShippingOptionOperationName = "payments/update/shippingOption";
}
