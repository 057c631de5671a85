using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace ChatBot.Data;

/// <summary>
/// The store for many replicas: PostgreSQL. A write sees one snapshot and runs again when another changed a row that it changes too; a
/// connection that breaks costs time and nothing else.
/// </summary>
internal sealed partial class PostgresStore : IStore, IAsyncDisposable
{
    /// <summary>What one replica may open, where the connection string does not say: two of them leave room on a server with its defaults.</summary>
    private const int MostConnections = 40;

    private const int PreparedStatements = 200;

    /// <summary>A process that was stopped in the middle of a transaction must not keep others from its rows.</summary>
    private const string EndStalled = "-c idle_in_transaction_session_timeout=10000";

    /// <summary>What the server says to a transaction that was ended for this: https://www.postgresql.org/docs/current/errcodes-appendix.html</summary>
    private const string EndedStalled = "25P03";

    /// <summary>How long a store that is away is waited for; then whoever asked is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock;

    public PostgresStore(string connectionString, TimeProvider clock)
    {
        _clock = clock;
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        given.MaxPoolSize = given.ContainsKey("Maximum Pool Size") ? given.MaxPoolSize : MostConnections;
        given.MaxAutoPrepare = given.ContainsKey("Max Auto Prepare") ? given.MaxAutoPrepare : PreparedStatements;
        // Nothing here changes a session, so there is nothing to set back whenever a connection changes hands.
        given.NoResetOnClose = !given.ContainsKey("No Reset On Close") || given.NoResetOnClose;
        given.ApplicationName ??= "chatbot";
        given.Options ??= EndStalled;
        Connections = NpgsqlDataSource.Create(given);
    }

    /// <summary>Connections, for what only PostgreSQL can do.</summary>
    public NpgsqlDataSource Connections { get; }

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) => UntilDoneAsync(
        async () =>
        {
            await using var connection = await Connections.OpenConnectionAsync(cancellationToken);
            return await read(connection);
        },
        cancellationToken);

    public Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken) => UntilDoneAsync(
        async () =>
        {
            await using var connection = await Connections.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, CancellationToken.None);
            var result = await write(transaction);
            await CommitAsync(transaction);
            return result;
        },
        cancellationToken);

    public Task<T> WriteRepeatableAsync<T>(Func<DbConnection, DbTransaction?, Task<T>> write, CancellationToken cancellationToken) =>
        ReadAsync(connection => write(connection, null), cancellationToken);

    // The statement takes no snapshot: what the transaction reads next is read after the lock was had.
    public Task LockAsync(DbTransaction transaction, string table) =>
        transaction.Connection!.ExecuteAsync($"LOCK TABLE {table} IN EXCLUSIVE MODE", transaction: transaction);

    public string? Translate(string name, string sql) => Integer().Replace(
        sql.Replace("INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", StringComparison.Ordinal)
            .Replace("WITHOUT ROWID", "", StringComparison.Ordinal)
            .Replace("BLOB", "BYTEA", StringComparison.Ordinal),
        "BIGINT");

    public ValueTask DisposeAsync() => Connections.DisposeAsync();

    /// <summary>Commits. When the connection breaks over it, the server is asked what became of the transaction.</summary>
    /// <exception cref="NpgsqlException">It was not committed.</exception>
    private async Task CommitAsync(NpgsqlTransaction transaction)
    {
        // Null when nothing was changed, and then nothing can be lost or done twice.
        var id = await transaction.Connection!.ExecuteScalarAsync<string?>("SELECT pg_current_xact_id_if_assigned()::text", transaction: transaction);

        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception) when (id is not null && IsConnectionLost(exception))
        {
            if (!await UntilDoneAsync(() => WasCommittedAsync(id), CancellationToken.None))
            {
                throw;
            }
        }
    }

    private async Task<bool> WasCommittedAsync(string id)
    {
        await using var connection = await Connections.OpenConnectionAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<string?>("SELECT pg_xact_status(@id::xid8)", new { id }) switch
        {
            "committed" => true,
            "aborted" => false,
            // The server has not noticed yet that its client is gone.
            _ => throw new NpgsqlException("The transaction is in progress.", new TimeoutException()),
        };
    }

    private async Task<T> UntilDoneAsync<T>(Func<Task<T>> run, CancellationToken cancellationToken)
    {
        var began = _clock.GetTimestamp();

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await run();
            }
            catch (Exception exception) when (IsConflict(exception) || IsConnectionLost(exception))
            {
                if (_clock.GetElapsedTime(began) > Patience)
                {
                    throw new StoreUnavailableException($"PostgreSQL could not do it within {Patience.TotalSeconds} seconds: {exception.Message}", exception);
                }

                // Two that were in each other's way must not meet again; whoever waits for the server leaves it time.
                var longest = (IsConflict(exception) ? TimeSpan.FromMilliseconds(4) : TimeSpan.FromMilliseconds(100)) * attempt;
                await Task.Delay((longest < LongestPause ? longest : LongestPause) * Random.Shared.NextDouble(), _clock, cancellationToken);
            }
        }
    }

    /// <summary>Whether another transaction was in the way. Also two that make the same table at once: the second runs into the server's own keys.</summary>
    private static bool IsConflict(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    }
        or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, SchemaName: "pg_catalog" };

    // A server that stops, starts or is promoted says so with these; everything else that is no word of the server's is the connection's.
    private static bool IsConnectionLost(Exception exception) => exception switch
    {
        PostgresException refused => refused.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or EndedStalled,
        NpgsqlException lost => lost.IsTransient || lost.InnerException is IOException or System.Net.Sockets.SocketException or TimeoutException,
        _ => false,
    };

    [GeneratedRegex(@"\bINTEGER\b")]
    private static partial Regex Integer();
}

/// <summary>The store is away, or too busy. Nothing of what was asked has been done.</summary>
internal sealed class StoreUnavailableException(string message, Exception cause) : DbException(message, cause);
