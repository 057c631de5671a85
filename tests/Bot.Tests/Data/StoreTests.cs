using ChatBot.Data;
using Dapper;
using Xunit;

namespace ChatBot.Tests.Data;

public class StoreTests
{
    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await using var store = await TestStore.OpenAsync();
        await AddAsync(store.Store, "a");

        await store.ReopenAsync();

        Assert.Equal(["a"], await KeysAsync(store.Store));
    }

    [Fact]
    public async Task A_failing_write_undoes_only_itself()
    {
        await using var store = await TestStore.OpenAsync();

        var writes = Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? FailAsync(store.Store, $"bad{i}") : AddAsync(store.Store, $"good{i:00}")).ToList();
        var failures = 0;

        foreach (var write in writes)
        {
            try
            {
                await write;
            }
            catch (InvalidOperationException)
            {
                failures++;
            }
        }

        Assert.Equal(10, failures);
        Assert.Equal(30, (await KeysAsync(store.Store)).Count(key => key.StartsWith("good", StringComparison.Ordinal)));
        Assert.DoesNotContain(await KeysAsync(store.Store), key => key.StartsWith("bad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parallel_writes_are_all_kept()
    {
        await using var store = await TestStore.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => AddAsync(store.Store, $"k{i:000}"))));

        Assert.Equal(500, (await KeysAsync(store.Store)).Count);
    }

    [Fact]
    public async Task Migrations_run_once()
    {
        await using var store = await TestStore.OpenAsync();

        await Migrations.ApplyAsync(store.Store, TimeProvider.System, CancellationToken.None);

        var applied = await store.Store.ReadAsync(connection => connection.QueryAsync<string>("SELECT name FROM migrations"), CancellationToken.None);
        Assert.Equal(applied.Distinct(), applied);
        Assert.Contains("0001_conversations.sql", applied);
    }

    private static Task<int> AddAsync(IStore store, string key) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync("INSERT INTO state (key, value, version) VALUES (@key, '{}', 1)", new { key }, transaction),
        CancellationToken.None);

    private static Task<int> FailAsync(IStore store, string key) => store.WriteAsync<int>(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("INSERT INTO state (key, value, version) VALUES (@key, '{}', 1)", new { key }, transaction);
            throw new InvalidOperationException("This write fails on purpose.");
        },
        CancellationToken.None);

    private static async Task<IReadOnlyList<string>> KeysAsync(IStore store) =>
        [.. await store.ReadAsync(connection => connection.QueryAsync<string>("SELECT key FROM state ORDER BY key"), CancellationToken.None)];
}
