namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>A bill.</summary>
/// <param name="Number">The invoice's number.</param>
/// <param name="State">Whether it is paid.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="About">What it is for.</param>
/// <param name="IssuedAt">When it was written.</param>
/// <param name="DueAt">Until when it is to be paid.</param>
/// <param name="LastPayment">The newest attempt to pay it, if there was one.</param>
public sealed record Invoice(
    InvoiceNumber Number,
    InvoiceState State,
    Money Amount,
    string About,
    DateTimeOffset IssuedAt,
    DateTimeOffset DueAt,
    PaymentId? LastPayment);
