using System.Reflection;
using Dapper;

namespace ChatBot.Data;

/// <summary>
/// Brings the store's tables to this version: every <c>Migrations/NNNN_name.sql</c>, once, in the order of their names;
/// <c>NNNN_name.postgres.sql</c> on PostgreSQL only. Written for SQLite; <see cref="IStore.Translate"/> says what differs.
/// </summary>
internal static class Migrations
{
    private const string Folder = ".Data.Migrations.";

    public static async Task ApplyAsync(IStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        await store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)", transaction: transaction),
            cancellationToken);
        await store.WriteAsync(
            async transaction =>
            {
                // Replicas may start together: the second finds everything applied.
                await store.LockAsync(transaction, "migrations");
                var connection = transaction.Connection!;
                var applied = (await connection.QueryAsync<string>("SELECT name FROM migrations", transaction: transaction)).ToHashSet();

                foreach (var (name, sql) in All().Where(migration => !applied.Contains(migration.Name)))
                {
                    if (store.Translate(name, sql) is not { } translated)
                    {
                        continue;
                    }

                    await connection.ExecuteAsync(translated, transaction: transaction);
                    await connection.ExecuteAsync(
                        "INSERT INTO migrations (name, applied_at) VALUES (@name, @at)",
                        new { name, at = clock.GetUtcNow().ToUnixTimeMilliseconds() },
                        transaction);
                }

                return applied.Count;
            },
            cancellationToken);
    }

    private static IEnumerable<(string Name, string Sql)> All()
    {
        var assembly = Assembly.GetExecutingAssembly();

        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..], reader.ReadToEnd());
        }
    }
}
