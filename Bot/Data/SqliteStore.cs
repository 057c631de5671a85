using System.Data.Common;
using System.Threading.Channels;
using ChatBot.Connectors.Plumbing;
using Microsoft.Data.Sqlite;

namespace ChatBot.Data;

/// <summary>
/// The embedded store: one SQLite file in WAL mode. SQLite has one writer, so all writes pass through one queue,
/// and those that wait together are made durable together by one flush to disk.
/// </summary>
internal sealed class SqliteStore : IStore, IAsyncDisposable
{
    private const int LargestBatch = 128;

    private const int LongestQueue = 8192;

    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly Channel<PendingWrite> _pending = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly Task _writing;

    public SqliteStore(string connectionString)
    {
        EmbeddedSqlite.MakeReady();
        _connectionString = connectionString;
        _writer = new SqliteConnection(connectionString);
        _writer.Open();
        // FULL, not NORMAL: what was acknowledged must outlive a power cut too; the shared flush pays for it.
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384;");
        _writing = Task.Run(WriteAllAsync);
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        return await read(connection);
    }

    public async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite<T>(write);
        await _pending.Writer.WriteAsync(pending, cancellationToken);
        return await pending.Completion;
    }

    public Task<T> WriteRepeatableAsync<T>(Func<DbConnection, DbTransaction?, Task<T>> write, CancellationToken cancellationToken) =>
        WriteAsync(transaction => write(transaction.Connection!, transaction), cancellationToken);

    // One writer: whoever is in a transaction is alone already.
    public Task LockAsync(DbTransaction transaction, string table) => Task.CompletedTask;

    public string? Translate(string name, string sql) => name.EndsWith(".postgres.sql", StringComparison.Ordinal) ? null : sql;

    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _writing;
        await _writer.DisposeAsync();
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<PendingWrite>(LargestBatch);

        while (await _pending.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _pending.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            await WriteTogetherAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteTogetherAsync(List<PendingWrite> batch)
    {
        try
        {
            await using var transaction = _writer.BeginTransaction(deferred: false);

            foreach (var write in batch)
            {
                await write.RunAsync(transaction);
            }

            await transaction.CommitAsync();
        }
        catch (Exception exception)
        {
            batch.ForEach(write => write.Fail(exception));
            return;
        }

        batch.ForEach(write => write.Complete());
    }

    private void Execute(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private abstract class PendingWrite
    {
        public abstract Task RunAsync(SqliteTransaction transaction);

        public abstract void Complete();

        public abstract void Fail(Exception exception);
    }

    private sealed class PendingWrite<T>(Func<DbTransaction, Task<T>> write) : PendingWrite
    {
        private const string Savepoint = "one";

        private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _failure;

        public Task<T> Completion => _completion.Task;

        /// <summary>Runs this write beside its neighbours: when it fails, only its own changes are undone.</summary>
        public override async Task RunAsync(SqliteTransaction transaction)
        {
            await transaction.SaveAsync(Savepoint);

            try
            {
                _result = await write(transaction);
            }
            catch (Exception exception)
            {
                _failure = exception;
                await transaction.RollbackAsync(Savepoint);
            }

            await transaction.ReleaseAsync(Savepoint);
        }

        public override void Complete()
        {
            if (_failure is null)
            {
                _completion.SetResult(_result!);
            }
            else
            {
                _completion.SetException(_failure);
            }
        }

        public override void Fail(Exception exception) => _completion.SetException(_failure ?? exception);
    }
}
