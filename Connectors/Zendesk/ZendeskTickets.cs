using System.Net;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Zendesk;

/// <summary>Tickets: opened, looked at, listed.</summary>
internal sealed class ZendeskTickets(ZendeskClient client) :
    IAnswers<CreateTicket, TicketOpened>,
    IAnswers<GetTicketStatus, TicketStatus>,
    IAnswers<ListTickets, TicketList>
{
    private const string Tag = "chatbot";

    public async Task<CapabilityResult<TicketOpened>> AnswerAsync(CreateTicket request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (RequestChecks.Check(request) is { } wrong)
        {
            return wrong;
        }

        // Zendesk forgets keys after two hours; a turn may run again later than that.
        if (await client.FindOpenedAsync(call.IdempotencyKey, cancellationToken) is { } before)
        {
            return new TicketOpened(ZendeskWords.NumberOf(before), null);
        }

        if (await RequesterAsync(call.Caller, cancellationToken) is not { } asked)
        {
            return Problem.NotFound();
        }

        var reply = await client.OpenAsync(
            asked with
            {
                Subject = request.Subject.Trim(),
                Comment = new(request.Order is { } order ? $"{request.Body.Trim()}\n\n{order}" : request.Body.Trim()),
                ExternalId = call.IdempotencyKey,
                Tags = [Tag],
            },
            call.IdempotencyKey,
            cancellationToken);

        // There is nothing that a new ticket could fail to find: the address is wrong.
        return reply.Succeeded ? new TicketOpened(ZendeskWords.NumberOf(reply.Read(ZendeskJson.Default.ZendeskTicketAnswer).Ticket), null)
            : reply.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? throw reply.Unexpected()
            : ZendeskWords.Refusal(reply, nameof(request.Body));
    }

    public async Task<CapabilityResult<TicketStatus>> AnswerAsync(GetTicketStatus request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (ZendeskWords.IdOf(request.Ticket) is not { } id || await client.FindTicketAsync(id, cancellationToken) is not { } ticket)
        {
            return Problem.NotFound();
        }

        var said = await client.CommentsAsync(id, cancellationToken);
        var people = said.Users?.ToDictionary(user => user.Id) ?? [];
        var requester = people.GetValueOrDefault(ticket.RequesterId) ?? await client.UserAsync(ticket.RequesterId, cancellationToken);
        return new TicketStatus(
            ZendeskWords.NumberOf(ticket),
            ticket.Subject ?? "",
            ZendeskWords.StateOf(ticket),
            ticket.CreatedAt,
            ticket.UpdatedAt,
            [.. said.Comments.Where(comment => comment.Public).OrderBy(comment => comment.CreatedAt).Select(comment => new TicketComment(
                people.GetValueOrDefault(comment.AuthorId)?.Name ?? "Support", comment.PlainBody ?? comment.Body ?? "", comment.CreatedAt))],
            ZendeskWords.OwnerOf(requester));
    }

    public async Task<CapabilityResult<TicketList>> AnswerAsync(ListTickets request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (RequestChecks.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await UserOfAsync(call.Caller, cancellationToken) is not { } user)
        {
            return new TicketList([]);
        }

        var tickets = await client.TicketsOfAsync(user.Id, cancellationToken);
        return new TicketList([.. tickets.Take(request.Most).Select(ticket => new TicketSummary(
            ZendeskWords.NumberOf(ticket), ticket.Subject ?? "", ZendeskWords.StateOf(ticket), ticket.UpdatedAt))]);
    }

    /// <summary>For whom a ticket is opened. Zendesk makes a user of an address that it does not know, and leaves one that it knows as it is.</summary>
    private async Task<ZendeskTicketChange?> RequesterAsync(Caller caller, CancellationToken cancellationToken) =>
        caller.Email is { } email
            ? new ZendeskTicketChange { Requester = new(email.Value, email.Value[..email.Value.IndexOf('@', StringComparison.Ordinal)]) }
            : await UserOfAsync(caller, cancellationToken) is { } user ? new ZendeskTicketChange { RequesterId = user.Id } : null;

    private async Task<ZendeskUser?> UserOfAsync(Caller caller, CancellationToken cancellationToken)
    {
        var user = caller.Customer is { } customer ? await client.FindUserByCustomerAsync(customer.Value, cancellationToken) : null;
        user ??= caller.Email is { } email ? await client.FindUserByEmailAsync(email.Value, cancellationToken) : null;
        return user is not null && caller.MaySee(ZendeskWords.OwnerOf(user)) ? user : null;
    }
}
