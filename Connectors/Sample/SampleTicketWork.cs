using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>What customers do with their tickets after they were opened.</summary>
internal sealed class SampleTicketWork(SampleDatabase database, TimeProvider clock) :
    IAnswers<ListTickets, TicketList>,
    IAnswers<CommentTicket, TicketChanged>,
    IAnswers<CloseTicket, TicketChanged>
{
    public async Task<CapabilityResult<TicketList>> AnswerAsync(ListTickets request, CapabilityCall call, CancellationToken cancellationToken) =>
        RequestChecks.Check(request) is { } wrong
            ? wrong
            : await database.ReadAsync(connection => List(connection, call.Caller, request.Most), cancellationToken);

    public async Task<CapabilityResult<TicketChanged>> AnswerAsync(CommentTicket request, CapabilityCall call, CancellationToken cancellationToken) =>
        RequestChecks.Check(request) is { } wrong
            ? wrong
            : await database.WriteOnceAsync(call.IdempotencyKey, connection => Comment(connection, request, call.Caller), cancellationToken);

    public Task<CapabilityResult<TicketChanged>> AnswerAsync(CloseTicket request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Move(connection, request.Ticket, TicketState.Closed, call.Caller), cancellationToken);

    private static TicketList List(SqliteConnection connection, Caller caller, int most)
    {
        var tickets = connection.Query<TicketSummaryRow>("""
            SELECT id, subject, state, changed_at AS ChangedAt FROM tickets WHERE customer = @Id ORDER BY changed_at DESC LIMIT @most
            """, new { SampleContacts.Find(connection, caller)?.Id, most });
        return new([.. tickets.Select(ticket => new TicketSummary(
            SampleTickets.NumberOf(ticket.Id), ticket.Subject, Enum.Parse<TicketState>(ticket.State), SampleTime.Read(ticket.ChangedAt)))]);
    }

    private CapabilityResult<TicketChanged> Comment(SqliteConnection connection, CommentTicket request, Caller caller)
    {
        var moved = Move(connection, request.Ticket, TicketState.Open, caller);
        if (moved.Succeeded)
        {
            connection.Execute("INSERT INTO ticket_comments (ticket, author, text, at) VALUES (@id, @author, @text, @at)", new
            {
                id = SampleTickets.IdOf(request.Ticket),
                author = SampleContacts.Find(connection, caller)?.Name ?? caller.Email?.Value,
                text = request.Text.Trim(),
                at = SampleTime.Write(clock.GetUtcNow()),
            });
        }

        return moved;
    }

    private CapabilityResult<TicketChanged> Move(SqliteConnection connection, TicketNumber number, TicketState state, Caller caller)
    {
        if (SampleTickets.Find(connection, number) is not { } ticket || !caller.MaySee(SampleTickets.OwnerOf(ticket)))
        {
            return Problem.NotFound();
        }

        if (ticket.State == nameof(TicketState.Closed))
        {
            return Problem.Conflict(ProblemReasons.TicketClosed);
        }

        connection.Execute("UPDATE tickets SET state = @state, changed_at = @at WHERE id = @Id", new { state = state.ToString(), at = SampleTime.Write(clock.GetUtcNow()), ticket.Id });
        return new TicketChanged(SampleTickets.NumberOf(ticket.Id), state);
    }
}
