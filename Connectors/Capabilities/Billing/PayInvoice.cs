namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>A link to the page where an open invoice is paid. One that is not open is a Conflict.</summary>
/// <param name="Invoice">The invoice's number.</param>
[Capability("pay_invoice", Access.Money, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.write"])]
public sealed record PayInvoice(InvoiceNumber Invoice) : ICapability<PaymentLink>;
