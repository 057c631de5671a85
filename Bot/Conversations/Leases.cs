using System.Collections.Concurrent;
using System.Data.Common;
using ChatBot.Data;
using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>
/// Ownership where several replicas share PostgreSQL. A lease lasts as long as its replica lives, which a heartbeat says; it is kept while the
/// conversation goes on, so that most turns find it in memory and pay for the check in their commit only.
/// </summary>
internal sealed partial class Leases(PostgresStore store, Replica replica, IOptions<ReplicaOptions> options, TimeProvider clock, ILogger<Leases> logger)
    : BackgroundService, IOwnership
{
    private const string Now = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

    /// <summary>A replica that misses this many beats in a row is taken for dead.</summary>
    private const int BeatsPerTimeout = 5;

    private const int BeatsPerTidying = 20;

    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(10);

    /// <summary>How long the store is not asked again for a conversation that another replica has: whoever hears of its work only passes it on.</summary>
    private static readonly TimeSpan OthersFor = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConversationKey, Held> _held = new();
    private readonly ConcurrentDictionary<ConversationKey, long> _others = new();

    public async ValueTask<Lease?> TakeAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (_held.TryGetValue(conversation, out var held))
        {
            held.UsedAt = clock.GetTimestamp();
            return held.Lease;
        }

        if (_others.TryGetValue(conversation, out var seenAt) && clock.GetElapsedTime(seenAt) < OthersFor)
        {
            return null;
        }

        // One statement, and its own transaction: the first that inserts or updates the row has it, the others see that.
        var token = await store.ReadAsync(
            connection => connection.ExecuteScalarAsync<long?>(
                $"""
                INSERT INTO leases (channel, conversation, owner, token) VALUES (@Channel, @Conversation, @Id, nextval('lease_tokens'))
                ON CONFLICT (channel, conversation) DO UPDATE SET
                    owner = excluded.owner,
                    token = CASE WHEN leases.owner = excluded.owner THEN leases.token ELSE excluded.token END
                WHERE leases.owner = excluded.owner OR NOT EXISTS (SELECT 1 FROM replicas WHERE id = leases.owner AND alive_until > {Now})
                RETURNING token
                """,
                new { conversation.Channel, conversation.Conversation, replica.Id }),
            cancellationToken);

        if (token is not { } mine)
        {
            _others[conversation] = clock.GetTimestamp();
            return null;
        }

        _others.TryRemove(conversation, out _);

        var lease = new Lease(conversation, mine);
        _held[conversation] = new Held(lease) { UsedAt = clock.GetTimestamp() };
        return lease;
    }

    public bool Holds(ConversationKey conversation) => _held.ContainsKey(conversation);

    public string Condition =>
        " AND EXISTS (SELECT 1 FROM leases WHERE channel = @Channel AND conversation = @Conversation AND owner = @Owner AND token = @Token)";

    public string Owner => replica.Id;

    public LeaseLostException Lose(Lease lease)
    {
        if (_held.TryGetValue(lease.Conversation, out var held) && held.Lease == lease)
        {
            _held.TryRemove(KeyValuePair.Create(lease.Conversation, held));
        }

        return new LeaseLostException(lease.Conversation);
    }

    /// <summary>Says for the first time that this replica lives, before it takes anything.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BeatAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Leaves its conversations to the others, who need not wait for its time to be over.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        try
        {
            await ExecuteAsync("DELETE FROM leases WHERE owner = @Id; DELETE FROM replicas WHERE id = @Id", cancellationToken);
        }
        catch (DbException exception)
        {
            // They are the others' when its time is over.
            NotLeft(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Timeout / BeatsPerTimeout, clock);

        for (var beat = 1; await timer.WaitForNextTickAsync(stoppingToken); beat++)
        {
            try
            {
                await BeatAsync(stoppingToken);

                if (beat % BeatsPerTidying == 0)
                {
                    await TidyAsync(stoppingToken);
                }
            }
            catch (DbException exception)
            {
                BeatMissed(exception);
            }
        }
    }

    private Task BeatAsync(CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.ExecuteAsync(
            $"""
            INSERT INTO replicas (id, alive_until) VALUES (@Id, {Now} + @timeout)
            ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until
            """,
            new { replica.Id, timeout = (long)options.Value.Timeout.TotalMilliseconds }),
        cancellationToken);

    /// <summary>Gives back what has long been idle, and clears up after replicas that have long been dead.</summary>
    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        foreach (var (conversation, held) in _held.Where(pair => clock.GetElapsedTime(pair.Value.UsedAt) > IdleTime))
        {
            _held.TryRemove(KeyValuePair.Create(conversation, held));
            await store.ReadAsync(
                connection => connection.ExecuteAsync(
                    "DELETE FROM leases WHERE channel = @Channel AND conversation = @Conversation AND token = @Token",
                    new { conversation.Channel, conversation.Conversation, held.Lease.Token }),
                cancellationToken);
        }

        foreach (var (conversation, seenAt) in _others.Where(pair => clock.GetElapsedTime(pair.Value) > OthersFor))
        {
            _others.TryRemove(KeyValuePair.Create(conversation, seenAt));
        }

        await ExecuteAsync(
            $"""
            DELETE FROM replicas WHERE alive_until < {Now} - 3600000;
            DELETE FROM leases WHERE owner <> @Id AND NOT EXISTS (SELECT 1 FROM replicas WHERE id = leases.owner)
            """,
            cancellationToken);
    }

    private Task ExecuteAsync(string sql, CancellationToken cancellationToken) =>
        store.ReadAsync(connection => connection.ExecuteAsync(sql, new { replica.Id }), cancellationToken);

    [LoggerMessage(LogLevel.Warning, "The store could not be told that this replica stops: the others take its conversations later.")]
    private partial void NotLeft(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The store could not be told that this replica lives.")]
    private partial void BeatMissed(Exception exception);

    private sealed class Held(Lease lease)
    {
        public Lease Lease { get; } = lease;

        public long UsedAt { get; set; }
    }
}
