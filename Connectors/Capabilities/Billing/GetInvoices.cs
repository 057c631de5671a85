namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>The caller's own invoices, newest first.</summary>
/// <param name="Most">How many at most: 1 to 50.</param>
[Capability("get_invoices", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["billing.read"])]
public sealed record GetInvoices(int Most = 10) : ICapability<InvoiceList>;

/// <summary>Some invoices of one customer, newest first.</summary>
/// <param name="Invoices">The invoices; empty when there is none.</param>
public sealed record InvoiceList(IReadOnlyList<Invoice> Invoices);
