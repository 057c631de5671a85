namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>Pays a payment back, whole or in part. More than is left of it, or a payment that did not succeed, is a Conflict.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Amount">How much, in the payment's currency; all that is left when null.</param>
/// <param name="Reason">Why, at most 500 characters.</param>
[Capability("refund_payment", Access.Money, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.refund"])]
public sealed record RefundPayment(PaymentId Payment, Money? Amount, string Reason) : ICapability<PaymentRefund>;

/// <summary>Money is on its way back.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Amount">How much is paid back now.</param>
/// <param name="Left">How much of the payment could still be paid back.</param>
public sealed record PaymentRefund(PaymentId Payment, Money Amount, Money Left);
