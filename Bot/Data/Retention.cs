using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Data;

/// <summary>Deletes what has done its work and is older than it need be, a few rows at a time so that turns never wait for it.</summary>
internal sealed partial class Retention(IStore store, IOptions<KeepOptions> keep, TimeProvider clock, ILogger<Retention> logger) : BackgroundService
{
    private const int Batch = 500;

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    // Rows are only ever added at the end of these tables, so the old ones stand together at the beginning.
    private static readonly IReadOnlyList<Kept> Growing =
    [
        new("mailbox", "arrived_at", "done_at", options => options.Mailbox),
        new("outbox", "queued_at", "done_at", options => options.Outbox),
        new("transcript", "at", "at", options => options.Transcripts),
        new("lessons", "at", "forget_from", options => options.Transcripts),
        new("webhook_inbox", "received_at", "done_at", options => options.Deliveries),
        new("subscription_deliveries", "created_at", "done_at", options => options.Deliveries),
    ];

    /// <summary>Deletes everything that is old enough now.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var (now, options) = (clock.GetUtcNow(), keep.Value);
        var deleted = await DeleteAsync("one_time_codes", "sent_at", now - options.Codes, cancellationToken) +
            await DeleteAsync("machine_requests", "begun_at", now - options.Requests, cancellationToken);

        foreach (var kept in Growing)
        {
            deleted += await DeleteAsync(kept, (now - kept.Time(options)).ToUnixTimeMilliseconds(), cancellationToken);
        }

        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await SweepAsync(stoppingToken) is > 0 and var rows)
                {
                    Swept(rows);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                NotSwept(exception);
            }
        }
    }

    /// <summary>Goes over the table from its beginning, window by window, until the windows are too young.</summary>
    private async Task<int> DeleteAsync(Kept kept, long before, CancellationToken cancellationToken)
    {
        var (deleted, after) = (0, 0L);

        while (await FindWindowAsync(kept, after, cancellationToken) is { Last: { } last, Oldest: { } oldest } && oldest < before)
        {
            deleted += await store.WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync(
                    $"DELETE FROM {kept.Table} WHERE id > @after AND id <= @last AND {kept.Ended} < @before", new { after, last, before }, transaction),
                cancellationToken);
            after = last;
        }

        return deleted;
    }

    private Task<Window> FindWindowAsync(Kept kept, long after, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.QuerySingleAsync<Window>(
            $"""
            SELECT MAX(id) AS Last, MIN(arrived) AS Oldest
            FROM (SELECT id, {kept.Arrived} AS arrived FROM {kept.Table} WHERE id > @after ORDER BY id LIMIT {Batch}) AS oldest
            """,
            new { after }),
        cancellationToken);

    /// <summary>Deletes rows whose age has an index.</summary>
    private async Task<int> DeleteAsync(string table, string arrived, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (deleted, batch) = (0, Batch);

        while (batch >= Batch)
        {
            batch = await store.WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync(
                    $"DELETE FROM {table} WHERE {arrived} IN (SELECT {arrived} FROM {table} WHERE {arrived} < @before ORDER BY {arrived} LIMIT {Batch})",
                    new { before = before.ToUnixTimeMilliseconds() },
                    transaction),
                cancellationToken);
            deleted += batch;
        }

        return deleted;
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Rows} rows that were old enough.")]
    private partial void Swept(int rows);

    [LoggerMessage(LogLevel.Warning, "Old rows could not be deleted; it is tried again in an hour.")]
    private partial void NotSwept(Exception exception);

    /// <param name="Arrived">The column that says when a row was added.</param>
    /// <param name="Ended">The column that says when it had done its work; null while it has not.</param>
    private sealed record Kept(string Table, string Arrived, string Ended, Func<KeepOptions, TimeSpan> Time);

    private sealed class Window
    {
        public long? Last { get; init; }

        public long? Oldest { get; init; }
    }
}
