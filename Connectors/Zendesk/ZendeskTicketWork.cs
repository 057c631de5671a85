using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Zendesk;

/// <summary>What customers do with their tickets after they were opened.</summary>
internal sealed class ZendeskTicketWork(ZendeskClient client) : IAnswers<CommentTicket, TicketChanged>, IAnswers<CloseTicket, TicketChanged>
{
    public async Task<CapabilityResult<TicketChanged>> AnswerAsync(CommentTicket request, CapabilityCall call, CancellationToken cancellationToken) =>
        RequestChecks.Check(request) is { } wrong
            ? wrong
            : await ChangeAsync(
                request.Ticket,
                call.Caller,
                requester => new() { Comment = new(request.Text.Trim(), requester, Public: true), Status = ZendeskWords.Open },
                cancellationToken);

    public Task<CapabilityResult<TicketChanged>> AnswerAsync(CloseTicket request, CapabilityCall call, CancellationToken cancellationToken) =>
        ChangeAsync(request.Ticket, call.Caller, _ => new() { Status = ZendeskWords.Closed }, cancellationToken);

    private async Task<CapabilityResult<TicketChanged>> ChangeAsync(
        TicketNumber number, Caller caller, Func<long, ZendeskTicketChange> change, CancellationToken cancellationToken)
    {
        if (ZendeskWords.IdOf(number) is not { } id ||
            await client.FindTicketAsync(id, cancellationToken) is not { } ticket ||
            !caller.MaySee(ZendeskWords.OwnerOf(await client.UserAsync(ticket.RequesterId, cancellationToken))))
        {
            return Problem.NotFound();
        }

        if (ZendeskWords.StateOf(ticket) is TicketState.Closed)
        {
            return Problem.Conflict(ProblemReasons.TicketClosed);
        }

        var reply = await client.ChangeAsync(id, change(ticket.RequesterId), cancellationToken);
        if (!reply.Succeeded)
        {
            return ZendeskWords.Refusal(reply, nameof(CommentTicket.Text));
        }

        var changed = reply.Read(ZendeskJson.Default.ZendeskTicketAnswer).Ticket;
        return new TicketChanged(ZendeskWords.NumberOf(changed), ZendeskWords.StateOf(changed));
    }
}
