using ChatBot.Connectors.Capabilities.Banking;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Bookings;
using ChatBot.Connectors.Capabilities.Cart;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Devices;
using ChatBot.Connectors.Capabilities.Marketing;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Sales;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Knowledge;
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
        sample.Services.AddSingleton<IArticleSource, SampleArticles>();
        sample.Answers<GetOrderStatus, SampleOrders>();
        sample.Answers<ListOrders, SampleOrders>();
        sample.Answers<CancelOrder, SampleOrders>(repeatable: true);
        sample.Answers<SearchProducts, SampleCatalog>();
        sample.Answers<ListProductNames, SampleCatalog>();
        sample.Answers<CheckStock, SampleCatalog>();
        sample.Answers<CreateTicket, SampleTickets>(repeatable: true);
        sample.Answers<GetTicketStatus, SampleTickets>();
        sample.Answers<IdentifyCustomer, SampleContacts>();
        sample.Answers<FindContact, SampleContacts>();
        sample.Answers<UpdateContact, SampleContacts>(repeatable: true);
        sample.Answers<TrackShipment, SampleDeliveries>();
        sample.Answers<ChangeDeliveryAddress, SampleDeliveries>(repeatable: true);
        sample.Answers<ReturnOrder, SampleDeliveries>(repeatable: true);
        sample.Answers<GetPrice, SampleCatalog>();
        sample.Answers<AddToCart, SampleCart>(repeatable: true);
        sample.Answers<ViewCart, SampleCart>();
        sample.Answers<StartCheckout, SampleCart>(repeatable: true);
        sample.Answers<GetInvoices, SampleBilling>();
        sample.Answers<PayInvoice, SampleBilling>(repeatable: true);
        sample.Answers<GetPayment, SampleBilling>();
        sample.Answers<RefundPayment, SampleBilling>(repeatable: true);
        sample.Answers<GetSubscription, SampleSubscriptions>();
        sample.Answers<QuotePlanChange, SampleSubscriptions>();
        sample.Answers<ListPlans, SampleTerms>();
        sample.Answers<GetContractTerms, SampleTerms>();
        sample.Answers<QuoteShipment, SampleTerms>();
        sample.Answers<GetTaxRate, SampleTerms>();
        sample.Answers<ChangePlan, SampleSubscriptions>(repeatable: true);
        sample.Answers<CancelSubscription, SampleSubscriptions>(repeatable: true);
        sample.Answers<ListTickets, SampleTicketWork>();
        sample.Answers<CommentTicket, SampleTicketWork>(repeatable: true);
        sample.Answers<CloseTicket, SampleTicketWork>(repeatable: true);
        sample.Answers<LogInteraction, SampleMarketing>(repeatable: true);
        sample.Answers<CreateLead, SampleSales>(repeatable: true);
        sample.Answers<ListDeals, SampleSales>();
        sample.Answers<MoveDeal, SampleSales>(repeatable: true);
        sample.Answers<Subscribe, SampleMarketing>(repeatable: true);
        sample.Answers<Unsubscribe, SampleMarketing>(repeatable: true);
        sample.Answers<TagContact, SampleMarketing>(repeatable: true);
        sample.Answers<TrackEvent, SampleMarketing>(repeatable: true);
        sample.Answers<GetBalance, SampleBank>();
        sample.Answers<ListTransactions, SampleBank>();
        sample.Answers<TransferMoney, SampleBank>(repeatable: true);
        sample.Answers<FindSlots, SampleBookings>();
        sample.Answers<Book, SampleBookings>(repeatable: true);
        sample.Answers<ChangeBooking, SampleBookings>(repeatable: true);
        sample.Answers<CancelBooking, SampleBookings>(repeatable: true);
        sample.Answers<GetDeviceStatus, SampleDevices>();
    });
}
