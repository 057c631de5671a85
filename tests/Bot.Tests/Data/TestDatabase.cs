using ChatBot.Data;
using Microsoft.Data.Sqlite;

namespace ChatBot.Tests.Data;

/// <summary>The store that these tests run on: SQLite. The project Bot.Tests.Postgres runs the same tests with a class of its own in this place.</summary>
internal static class TestDatabase
{
    /// <summary>Opens the store that belongs to a folder: the same one for the same folder.</summary>
    public static Task<IStore> OpenAsync(string folder, TimeProvider clock) =>
        Task.FromResult<IStore>(new SqliteStore(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "store.db"), Pooling = false }.ConnectionString));

    /// <summary>Deletes the store of a folder that nobody has open.</summary>
    public static Task DeleteAsync(string folder) => Task.CompletedTask;
}
