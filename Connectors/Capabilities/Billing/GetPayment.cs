namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>What became of one payment, and why it failed if it did.</summary>
/// <param name="Payment">The payment.</param>
[Capability("get_payment", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record GetPayment(PaymentId Payment) : ICapability<Payment>;

/// <summary>One payment.</summary>
/// <param name="Id">The payment's name.</param>
/// <param name="Invoice">What it pays.</param>
/// <param name="State">What became of it.</param>
/// <param name="Amount">How much.</param>
/// <param name="Refunded">How much of it was paid back.</param>
/// <param name="Failure">Why it failed, as a fixed name such as <c>card_expired</c>, if it did.</param>
/// <param name="At">When it was tried.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record Payment(
    PaymentId Id,
    InvoiceNumber Invoice,
    PaymentState State,
    Money Amount,
    Money Refunded,
    string? Failure,
    DateTimeOffset At,
    Owner Owner) : IOwned;
