using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Conversations;

/// <summary>Replicas that share a store: who works on what, and how they tell each other.</summary>
public sealed class LeasesTests
{
    private static readonly ConversationKey Here = new("test", "c-1");

    [Fact]
    public async Task Of_two_replicas_one_gets_the_conversation()
    {
        await using var store = await TestStore.OpenAsync();
        var (one, _) = await ReplicaAsync(store);
        var (two, _) = await ReplicaAsync(store);

        Lease?[] taken = [.. await Task.WhenAll(one.TakeAsync(Here, default).AsTask(), two.TakeAsync(Here, default).AsTask())];

        Assert.Single(taken, lease => lease is not null);
        Assert.NotEqual(one.Holds(Here), two.Holds(Here));
    }

    [Fact]
    public async Task A_replica_that_was_taken_for_dead_can_commit_nothing_more_in_its_conversations()
    {
        await using var store = await TestStore.OpenAsync();
        var (one, id) = await ReplicaAsync(store);
        var (two, _) = await ReplicaAsync(store);
        var first = (await one.TakeAsync(Here, default))!.Value;
        await WriteWithAsync(store, one, first, "before");

        await store.Store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("UPDATE replicas SET alive_until = 0 WHERE id = @id", new { id }, transaction), default);
        var second = (await two.TakeAsync(Here, default))!.Value;

        Assert.True(second.Token > first.Token);
        await Assert.ThrowsAsync<LeaseLostException>(() => WriteWithAsync(store, one, first, "after"));
        await WriteWithAsync(store, two, second, "later");
        Assert.False(one.Holds(Here));
        Assert.Null(await one.TakeAsync(Here, default));
        Assert.Equal(["before", "later"], await store.Store.ReadAsync(connection => connection.QueryAsync<string>("SELECT key FROM state ORDER BY key"), default));
    }

    [Fact]
    public async Task Whoever_stops_leaves_its_conversations_at_once()
    {
        await using var store = await TestStore.OpenAsync();
        var (one, _) = await ReplicaAsync(store);
        var (two, _) = await ReplicaAsync(store);
        await one.TakeAsync(Here, default);

        await one.StopAsync(default);

        Assert.NotNull(await two.TakeAsync(Here, default));
    }

    [Fact]
    public async Task A_signal_reaches_the_other_replica_and_not_its_sender()
    {
        await using var store = await TestStore.OpenAsync();
        var postgres = (PostgresStore)store.Store;
        using var one = new PostgresSignals(postgres, new Replica(), TimeProvider.System, NullLogger<PostgresSignals>.Instance);
        using var two = new PostgresSignals(postgres, new Replica(), TimeProvider.System, NullLogger<PostgresSignals>.Instance);
        var (atOne, atTwo) = (new TaskCompletionSource<string>(), new TaskCompletionSource<string>());
        one.On("topic", payload => atOne.TrySetResult(payload));
        two.On("topic", payload => atTwo.TrySetResult(payload));
        await one.StartAsync(default);
        await two.StartAsync(default);

        // Whether the other listens already cannot be seen from outside: said until it is heard.
        while (!atTwo.Task.IsCompleted)
        {
            one.Send("topic", "first line\nsecond line");
            await Task.WhenAny(atTwo.Task, Task.Delay(50));
        }

        Assert.Equal("first line\nsecond line", await atTwo.Task);
        Assert.False(atOne.Task.IsCompleted);
        await one.StopAsync(default);
        await two.StopAsync(default);
    }

    [Fact]
    public async Task A_request_gets_the_result_of_a_turn_at_another_replica()
    {
        await using var store = await TestStore.OpenAsync();
        var (mine, other) = (new Mailbox(store.Store, TimeProvider.System), new Mailbox(store.Store, TimeProvider.System));
        var result = new EntryResult(200, "{}");

        var waiting = mine.AppendAndWaitAsync(
            new Arrival(Here, EntryKind.Request, "{}", Speaker.Guest, "invoke|1"), TimeSpan.FromMinutes(1), default);
        var entry = await NextAsync(other);
        await store.Store.WriteAsync(
            async transaction =>
            {
                await entry.EndAsync(transaction, result);
                return true;
            },
            default);
        mine.AnswerFromElsewhere(entry.Id);

        Assert.Equal(result, await waiting);
    }

    private static async Task<(Leases Leases, string Id)> ReplicaAsync(TestStore store)
    {
        var replica = new Replica();
        var leases = new Leases(
            (PostgresStore)store.Store, replica, Options.Create(new ReplicaOptions()), TimeProvider.System, NullLogger<Leases>.Instance);
        await leases.StartAsync(default);
        return (leases, replica.Id);
    }

    private static Task<int> WriteWithAsync(TestStore store, Leases leases, Lease lease, string key) => store.Store.WriteAsync(
        async transaction =>
        {
            var written = await transaction.Connection!.ExecuteAsync(
                $"INSERT INTO state (key, value, version) SELECT @key, '{{}}', 1 WHERE TRUE{leases.Condition}",
                new { key, lease.Conversation.Channel, lease.Conversation.Conversation, leases.Owner, lease.Token },
                transaction);
            return written == 1 ? written : throw leases.Lose(lease);
        },
        default);

    private static async Task<MailboxEntry> NextAsync(Mailbox mailbox)
    {
        while (true)
        {
            if (await mailbox.FindNextAsync(Here, default) is { } entry)
            {
                return entry;
            }

            await Task.Yield();
        }
    }
}
