using System.Collections.Concurrent;
using ChatBot.Data;

namespace ChatBot.Tests.Data;

/// <summary>The store that these tests run on: PostgreSQL.</summary>
internal static class TestDatabase
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Addresses = new();

    /// <summary>Opens the store that belongs to a folder: the same one for the same folder.</summary>
    public static async Task<IStore> OpenAsync(string folder, TimeProvider clock) => new PostgresStore(await AddressAsync(folder), clock);

    /// <summary>Deletes the store of a folder that nobody has open.</summary>
    public static async Task DeleteAsync(string folder)
    {
        if (Addresses.TryRemove(folder, out var address))
        {
            await (await PostgresCluster.GetAsync()).GiveBackAsync(await address.Value);
        }
    }

    /// <summary>How to reach the database of a folder.</summary>
    public static Task<string> AddressAsync(string folder) => Addresses.GetOrAdd(folder, _ => new(TakeAsync)).Value;

    private static async Task<string> TakeAsync() => await (await PostgresCluster.GetAsync()).TakeDatabaseAsync();
}
