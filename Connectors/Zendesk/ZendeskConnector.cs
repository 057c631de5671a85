using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Knowledge;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Connectors.Zendesk;

/// <summary>Zendesk: tickets, the Help Center's articles, and news about tickets.</summary>
/// <remarks>API: https://developer.zendesk.com/api-reference/ticketing/introduction/</remarks>
internal static class ZendeskConnector
{
    public const string Name = "Zendesk";

    public static ConnectorCatalog AddZendesk(this ConnectorCatalog catalog) => catalog
        .Receives<ZendeskWebhookSource, ZendeskOptions, ZendeskOptionsValidator>(Name)
        .Add(Name, zendesk =>
        {
            zendesk.Options<ZendeskOptions, ZendeskAccessValidator>();
            zendesk.Client<ZendeskClient>();
            zendesk.Answers<CreateTicket, ZendeskTickets>(repeatable: true);
            zendesk.Answers<GetTicketStatus, ZendeskTickets>();
            zendesk.Answers<ListTickets, ZendeskTickets>();
            zendesk.Answers<CommentTicket, ZendeskTicketWork>();
            zendesk.Answers<CloseTicket, ZendeskTicketWork>();
            zendesk.Answers<FindAnswer, ZendeskArticles>();
            zendesk.Services.AddSingleton<IArticleSource>(provider => provider.GetRequiredService<ZendeskArticles>());
        });
}
