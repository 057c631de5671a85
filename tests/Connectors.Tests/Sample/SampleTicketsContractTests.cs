using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Sample;
using ChatBot.Connectors.Tests.Kit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleTicketsContractTests : TicketsContract
{
    private protected override Task<Business> StartAsync() => Task.FromResult(new Business());

    private protected override Task AgentAnswersAsync(TicketNumber ticket, string text) => SayAsync(ticket, text, isInternal: false);

    private protected override Task AgentNotesAsync(TicketNumber ticket, string text) => SayAsync(ticket, text, isInternal: true);

    private protected override Task AgentSolvesAsync(TicketNumber ticket) =>
        ExecuteAsync("UPDATE tickets SET state = 'Solved' WHERE id = @id", new { id = IdOf(ticket) });

    private Task SayAsync(TicketNumber ticket, string text, bool isInternal) => ExecuteAsync(
        "INSERT INTO ticket_comments (ticket, author, text, at, internal) VALUES (@id, 'Mara (support)', @text, @at, @isInternal)",
        new { id = IdOf(ticket), text, at = SampleTime.Write(Desk.Clock.GetUtcNow()), isInternal });

    private async Task ExecuteAsync(string sql, object values)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Desk.Folder, "sample.db")}");
        await connection.ExecuteAsync(sql, values);
    }

    private static string IdOf(TicketNumber ticket) => ticket.Value[2..];
}
