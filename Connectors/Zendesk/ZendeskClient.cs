using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Zendesk;

/// <summary>Speaks Zendesk's API: addresses, statuses and how to sign in are known here alone.</summary>
internal sealed class ZendeskClient(ConnectorHttp http, IOptionsMonitor<ZendeskOptions> options)
{
    private const int MostPages = 10;

    public async Task<ZendeskTicket?> FindTicketAsync(long id, CancellationToken cancellationToken)
    {
        var reply = await GetAsync(TicketPath(id), cancellationToken);
        return reply.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? null : reply.Read(ZendeskJson.Default.ZendeskTicketAnswer).Ticket;
    }

    /// <summary>The ticket that was opened under a key before; null when none was.</summary>
    public async Task<ZendeskTicket?> FindOpenedAsync(string key, CancellationToken cancellationToken)
    {
        var reply = await GetAsync($"tickets?external_id={Uri.EscapeDataString(key)}", cancellationToken);
        return reply.Read(ZendeskJson.Default.ZendeskTicketList).Tickets is [var ticket, ..] ? ticket : null;
    }

    /// <summary>Opens a ticket, or says how Zendesk refuses it.</summary>
    /// <param name="key">Zendesk keeps it for two hours and opens no second ticket under it: https://developer.zendesk.com/api-reference/ticketing/introduction/#idempotency</param>
    public Task<HttpReply> OpenAsync(ZendeskTicketChange ticket, string key, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, "tickets", new(ticket));
        request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Changes a ticket, or says how Zendesk refuses it.</summary>
    public Task<HttpReply> ChangeAsync(long id, ZendeskTicketChange change, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Put, TicketPath(id), new(change)), cancellationToken);

    /// <summary>What was said, with those who said it, internal notes too; the first hundred.</summary>
    public async Task<ZendeskComments> CommentsAsync(long ticket, CancellationToken cancellationToken) =>
        (await GetAsync($"{TicketPath(ticket)}/comments?include=users", cancellationToken)).Read(ZendeskJson.Default.ZendeskComments);

    public async Task<ZendeskUser> UserAsync(long id, CancellationToken cancellationToken) =>
        (await GetAsync(string.Create(CultureInfo.InvariantCulture, $"users/{id}"), cancellationToken)).Read(ZendeskJson.Default.ZendeskUserAnswer).User;

    /// <summary>The user who has exactly this address; the search itself is not exact.</summary>
    public async Task<ZendeskUser?> FindUserByEmailAsync(string email, CancellationToken cancellationToken) =>
        (await UsersAsync($"query={Uri.EscapeDataString($"email:\"{email}\"")}", cancellationToken))
            .FirstOrDefault(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>The user whom our customer id was given to, in Zendesk's external id.</summary>
    public async Task<ZendeskUser?> FindUserByCustomerAsync(string customer, CancellationToken cancellationToken) =>
        (await UsersAsync($"external_id={Uri.EscapeDataString(customer)}", cancellationToken))
            .FirstOrDefault(user => string.Equals(user.ExternalId, customer, StringComparison.Ordinal));

    /// <summary>The tickets that a user asked for, the last changed first; at most a hundred. New ones may be missing for a minute: the search is indexed.</summary>
    public async Task<IReadOnlyList<ZendeskTicket>> TicketsOfAsync(long user, CancellationToken cancellationToken)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"type:ticket requester:{user}");
        var reply = await GetAsync($"search?query={Uri.EscapeDataString(query)}&sort_by=updated_at&sort_order=desc", cancellationToken);
        return [.. reply.Read(ZendeskJson.Default.ZendeskTicketSearch).Results.Where(ticket => ticket.RequesterId == user)];
    }

    public async Task<IReadOnlyList<ZendeskArticle>> ArticlesAsync(string question, CancellationToken cancellationToken) =>
        (await GetAsync($"help_center/articles/search?query={Uri.EscapeDataString(question)}&per_page=5", cancellationToken)).Read(ZendeskJson.Default.ZendeskArticleSearch).Results;

    /// <summary>All published articles in a language, at most ten pages of a hundred.</summary>
    public async Task<IReadOnlyList<ZendeskArticle>> AllArticlesAsync(string locale, CancellationToken cancellationToken)
    {
        var (articles, after) = (new List<ZendeskArticle>(), "");

        for (var page = 0; page < MostPages; page++)
        {
            var reply = await GetAsync($"help_center/{Uri.EscapeDataString(locale)}/articles?page[size]=100{after}", cancellationToken);
            var list = reply.Read(ZendeskJson.Default.ZendeskArticleList);
            articles.AddRange(list.Articles.Where(article => !article.Draft));

            if (list.Meta is not { HasMore: true, AfterCursor: { } cursor })
            {
                break;
            }

            after = $"&page[after]={Uri.EscapeDataString(cursor)}";
        }

        return articles;
    }

    private async Task<IReadOnlyList<ZendeskUser>> UsersAsync(string query, CancellationToken cancellationToken) =>
        (await GetAsync($"users/search?{query}", cancellationToken)).Read(ZendeskJson.Default.ZendeskUserList).Users;

    private static string TicketPath(long id) => string.Create(CultureInfo.InvariantCulture, $"tickets/{id}");

    private Task<HttpReply> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(Request(HttpMethod.Get, path, null), cancellationToken);

    private async Task<HttpReply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            return await http.SendAsync(request, cancellationToken);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, ZendeskTicketRequest? body)
    {
        // Read at each request, so that a new token counts at once.
        var settings = options.CurrentValue;
        var request = new HttpRequestMessage(method, new Uri(settings.BaseAddress!, $"/api/v2/{path}"));
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Authorization = settings.AccessToken.Length > 0
            ? new AuthenticationHeaderValue("Bearer", settings.AccessToken)
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.Email}/token:{settings.ApiToken}")));
        request.Content = body is null ? null : JsonContent.Create(body, ZendeskJson.Default.ZendeskTicketRequest);
        return request;
    }
}
