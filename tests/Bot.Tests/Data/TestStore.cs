using ChatBot.Data;
using Microsoft.Data.Sqlite;

namespace ChatBot.Tests.Data;

/// <summary>A store in a folder of its own, with this version's tables; gone after the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-store-").FullName;
    private SqliteStore? _store;

    public SqliteStore Store => _store ?? throw new InvalidOperationException("The store is not open.");

    public static async Task<TestStore> OpenAsync()
    {
        var store = new TestStore();
        store.Open();
        await Migrations.ApplyAsync(store.Store, TimeProvider.System, CancellationToken.None);
        return store;
    }

    /// <summary>Closes and opens the file, as a restart does.</summary>
    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Open() => _store = new SqliteStore(
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "store.db") }.ConnectionString);
}
