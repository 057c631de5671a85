using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Connectors.Sample;

/// <summary>A small believable shop in a database file of its own, so that the bot can be talked to at once.</summary>
internal static class SampleConnector
{
    public const string Name = "Sample";

    public static ConnectorCatalog AddSample(this ConnectorCatalog catalog) => catalog.Add(Name, sample =>
    {
        sample.Options<SampleOptions, SampleOptionsValidator>();
        sample.Services.AddSingleton<SampleDatabase>();
        sample.Services.AddHostedService<SampleStart>();
        sample.Answers<GetOrderStatus, SampleOrders>();
        sample.Answers<ListOrders, SampleOrders>();
        sample.Answers<CancelOrder, SampleOrders>(repeatable: true);
        sample.Answers<SearchProducts, SampleCatalog>();
        sample.Answers<CheckStock, SampleCatalog>();
        sample.Answers<CreateTicket, SampleTickets>(repeatable: true);
        sample.Answers<GetTicketStatus, SampleTickets>();
        sample.Answers<FindAnswer, SampleArticles>();
        sample.Answers<IdentifyCustomer, SampleContacts>();
        sample.Answers<FindContact, SampleContacts>();
        sample.Answers<UpdateContact, SampleContacts>(repeatable: true);
    });
}
