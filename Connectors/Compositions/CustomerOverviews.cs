using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Overview;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Compositions;

/// <summary>Everything about a customer, asked of all systems at once.</summary>
internal sealed class CustomerOverviews(PartsTogether parts) : IAnswers<GetCustomerOverview, CustomerOverview>
{
    private const int Most = 5;

    public async Task<CapabilityResult<CustomerOverview>> AnswerAsync(GetCustomerOverview request, CapabilityCall call, CancellationToken cancellationToken)
    {
        var contact = parts.Ask("find_contact", new FindContact(), call.Caller);
        var orders = parts.Ask("list_orders", new ListOrders(Most), call.Caller);
        var tickets = parts.Ask("list_tickets", new ListTickets(Most), call.Caller);
        var subscription = parts.Ask("get_subscription", new GetSubscription(), call.Caller);
        var invoices = parts.Ask("get_invoices", new GetInvoices(Most), call.Caller);
        Part[] all = [contact, orders, tickets, subscription, invoices];

        await parts.WaitAsync(all, cancellationToken);
        return new CustomerOverview(
            contact.Answer, orders.Answer, tickets.Answer, subscription.Answer, invoices.Answer, [.. all.Select(part => part.Source)]);
    }
}
