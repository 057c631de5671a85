using ChatBot.Data;
using ChatBot.Tests.Channels.DirectLine;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Data;

public sealed class RetentionTests
{
    private static readonly string[] Tables = ["mailbox", "outbox", "transcript", "webhook_inbox"];

    [Fact]
    public async Task What_has_done_its_work_is_deleted_when_its_time_is_over_and_not_before()
    {
        await using var store = await TestStore.OpenAsync();
        var clock = new MovedClock();
        await AddAsync(store, clock, rows: 3, ended: true);

        clock.Move(TimeSpan.FromDays(29));
        var early = await RetentionOf(store, clock).SweepAsync(CancellationToken.None);
        clock.Move(TimeSpan.FromDays(2));
        var late = await RetentionOf(store, clock).SweepAsync(CancellationToken.None);

        Assert.Equal((0, 9), (early, late));
        Assert.Equal([0, 0, 3, 0], await CountAsync(store));
    }

    [Fact]
    public async Task Transcripts_have_a_longer_time()
    {
        await using var store = await TestStore.OpenAsync();
        var clock = new MovedClock();
        await AddAsync(store, clock, rows: 2, ended: true);

        clock.Move(TimeSpan.FromDays(366));
        await RetentionOf(store, clock).SweepAsync(CancellationToken.None);

        Assert.Equal([0, 0, 0, 0], await CountAsync(store));
    }

    [Fact]
    public async Task What_waits_is_never_deleted_and_does_not_keep_the_rest()
    {
        await using var store = await TestStore.OpenAsync();
        var clock = new MovedClock();
        await AddAsync(store, clock, rows: 2, ended: false);
        await AddAsync(store, clock, rows: 2, ended: true);

        clock.Move(TimeSpan.FromDays(31));
        await RetentionOf(store, clock).SweepAsync(CancellationToken.None);

        Assert.Equal([2, 2, 4, 2], await CountAsync(store));
    }

    [Fact]
    public async Task More_than_one_batch_is_deleted_and_the_young_ones_stay()
    {
        await using var store = await TestStore.OpenAsync();
        var clock = new MovedClock();
        await AddAsync(store, clock, rows: 1_100, ended: true);
        clock.Move(TimeSpan.FromDays(31));
        await AddAsync(store, clock, rows: 20, ended: true);

        var deleted = await RetentionOf(store, clock).SweepAsync(CancellationToken.None);

        Assert.Equal(3_300, deleted);
        Assert.Equal([20, 20, 1_120, 20], await CountAsync(store));
    }

    [Fact]
    public async Task Codes_that_nobody_can_use_any_more_are_deleted()
    {
        await using var store = await TestStore.OpenAsync();
        var clock = new MovedClock();
        await AddCodeAsync(store, clock, "old");
        clock.Move(TimeSpan.FromHours(25));
        await AddCodeAsync(store, clock, "new");

        var deleted = await RetentionOf(store, clock).SweepAsync(CancellationToken.None);

        Assert.Equal(1, deleted);
        Assert.Equal(["new"], await store.Store.ReadAsync(connection => connection.QueryAsync<string>("SELECT id FROM one_time_codes"), CancellationToken.None));
    }

    private static Retention RetentionOf(TestStore store, MovedClock clock) => new(store.Store, Options.Create(new KeepOptions()), clock, NullLogger<Retention>.Instance);

    private static Task AddCodeAsync(TestStore store, MovedClock clock, string id) => store.Store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "INSERT INTO one_time_codes (id, conversation, code, sent_at) VALUES (@id, 'c', '{}', @at)",
            new { id, at = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction),
        CancellationToken.None);

    private static Task AddAsync(TestStore store, MovedClock clock, int rows, bool ended) => store.Store.WriteAsync(
        transaction =>
        {
            var at = clock.GetUtcNow().ToUnixTimeMilliseconds();
            var row = new { at, done = ended ? at : (long?)null };
            return transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO mailbox (channel, conversation, kind, activity, speaker, arrived_at, done_at) VALUES ('test', 'c', 'Activity', '{}', '{}', @at, @done);
                INSERT INTO outbox (channel, conversation, entry_id, verb, provisional_id, activity, speaker, queued_at, next_at, done_at)
                VALUES ('test', 'c', 1, 'Send', '1-0', '{}', '{}', @at, @at, @done);
                INSERT INTO transcript (channel, conversation, at, speaker, text) VALUES ('test', 'c', @at, 'customer', 'Hello');
                INSERT INTO webhook_inbox (source, delivery_key, headers, body, received_at, done_at) VALUES ('test', @key, '{}', '', @at, @done);
                """,
                Enumerable.Range(0, rows).Select(_ => new { row.at, row.done, key = Guid.NewGuid().ToString() }),
                transaction);
        },
        CancellationToken.None);

    private static async Task<IReadOnlyList<long>> CountAsync(TestStore store)
    {
        var counts = new List<long>();

        foreach (var table in Tables)
        {
            counts.Add(await store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}"), CancellationToken.None));
        }

        return counts;
    }
}
