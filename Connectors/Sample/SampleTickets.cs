using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's help desk.</summary>
internal sealed class SampleTickets(SampleDatabase database, TimeProvider clock) : IAnswers<CreateTicket, TicketOpened>, IAnswers<GetTicketStatus, TicketStatus>
{
    private const string NumberMark = "T-";

    /// <summary>How soon the desk promises to answer.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromHours(24);

    public async Task<CapabilityResult<TicketOpened>> AnswerAsync(CreateTicket request, CapabilityCall call, CancellationToken cancellationToken) =>
        RequestChecks.Check(request) is { } wrong
            ? wrong
            : await database.WriteOnceAsync(call.IdempotencyKey, connection => Create(connection, request, call.Caller), cancellationToken);

    public Task<CapabilityResult<TicketStatus>> AnswerAsync(GetTicketStatus request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<TicketStatus>>(
            connection => Find(connection, request.Ticket) is { } ticket ? StatusOf(connection, ticket) : Problem.NotFound(), cancellationToken);

    public static TicketRow? Find(SqliteConnection connection, TicketNumber number) =>
        connection.QuerySingleOrDefault<TicketRow>("""
            SELECT tickets.id, customer, tickets.email, customers.email AS CustomerEmail, subject, state, opened_at AS OpenedAt, changed_at AS ChangedAt
            FROM tickets LEFT JOIN customers ON customers.id = tickets.customer
            WHERE tickets.id = @id
            """, new { id = IdOf(number) });

    public static Owner OwnerOf(TicketRow ticket) =>
        ticket.Customer is { } customer ? new(new(customer), new(ticket.CustomerEmail!)) : new(null, new(ticket.Email));

    public static TicketNumber NumberOf(long id) => new(string.Create(CultureInfo.InvariantCulture, $"{NumberMark}{id}"));

    // People leave the mark away; a number that is none finds nothing.
    public static long IdOf(TicketNumber number) =>
        long.TryParse(number.Value.Replace(NumberMark, "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1;

    private CapabilityResult<TicketOpened> Create(SqliteConnection connection, CreateTicket request, Caller caller)
    {
        // A claimed address is no proof of being the customer who has it, so the ticket stays the address's alone.
        var customer = caller.Level is CallerLevel.Verified ? SampleContacts.Find(connection, caller) : null;
        if ((customer?.Email ?? caller.Email?.Value) is not { } email)
        {
            return Problem.NotFound();
        }

        var now = clock.GetUtcNow();
        var at = SampleTime.Write(now);
        var id = connection.ExecuteScalar<long>("""
            INSERT INTO tickets (customer, email, subject, state, order_number, opened_at, changed_at)
            VALUES (@customer, @email, @subject, 'New', @order, @at, @at) RETURNING id
            """, new { customer = customer?.Id, email, subject = request.Subject.Trim(), order = request.Order?.Value, at });
        connection.Execute(
            "INSERT INTO ticket_comments (ticket, author, text, at) VALUES (@id, @author, @text, @at)",
            new { id, author = customer?.Name ?? email, text = request.Body.Trim(), at });
        return new TicketOpened(NumberOf(id), SampleTime.Read(at) + AnswerTime);
    }

    private static TicketStatus StatusOf(SqliteConnection connection, TicketRow ticket)
    {
        var comments = connection.Query<CommentRow>("SELECT author, text, at FROM ticket_comments WHERE ticket = @Id AND internal = 0 ORDER BY at, rowid", ticket);
        return new(
            NumberOf(ticket.Id),
            ticket.Subject,
            Enum.Parse<TicketState>(ticket.State),
            SampleTime.Read(ticket.OpenedAt),
            SampleTime.Read(ticket.ChangedAt),
            [.. comments.Select(comment => new TicketComment(comment.Author, comment.Text, SampleTime.Read(comment.At)))],
            OwnerOf(ticket));
    }
}
