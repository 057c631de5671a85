using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Connectors.Capabilities.Overview;

/// <summary>Everything about the caller in one view, from all systems at once: what is not there in time is named as missing.</summary>
[Capability("get_customer_overview", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["overview.read"])]
public sealed record GetCustomerOverview : ICapability<CustomerOverview>;

/// <summary>Everything about a customer, as far as it was there in time.</summary>
/// <param name="Contact">Who they are; null when missing.</param>
/// <param name="Orders">Their last five orders; null when missing.</param>
/// <param name="Tickets">Their last five tickets; null when missing.</param>
/// <param name="Subscription">Their subscription; null when they have none, or it is missing.</param>
/// <param name="Invoices">Their last five invoices; null when missing.</param>
/// <param name="Sources">What was asked, and how fresh each answer is. Always in the same order.</param>
public sealed record CustomerOverview(
    Contact? Contact, OrderList? Orders, TicketList? Tickets, Subscription? Subscription, InvoiceList? Invoices, IReadOnlyList<AnswerSource> Sources);
