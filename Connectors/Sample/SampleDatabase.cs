using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Sample;

/// <summary>The Sample system's database file: made and filled on the first start and again when it is of an earlier version, whole or not at all.</summary>
internal sealed partial class SampleDatabase : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly string _path;
    private readonly string _connectionString;
    private readonly TimeProvider _clock;
    private readonly ILogger<SampleDatabase> _logger;

    // SQLite lets one write at a time anyway; waiting here is fair and quick, waiting there is polling.
    private readonly SemaphoreSlim _writing = new(1);
    private bool _prepared;

    static SampleDatabase() => EmbeddedSqlite.MakeReady();

    public SampleDatabase(DataFolder folder, IOptions<SampleOptions> options, TimeProvider clock, ILogger<SampleDatabase> logger)
    {
        _path = Path.GetFullPath(options.Value.File, folder.Path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _path, ForeignKeys = true }.ToString();
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Makes the tables and the shop, if they are not there.</summary>
    /// <exception cref="SettingsException">The file was made by a later version.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _prepared))
        {
            return;
        }

        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (!_prepared)
            {
                Prepare();
                Volatile.Write(ref _prepared, true);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads something.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        try
        {
            using var connection = Open();
            return read(connection);
        }
        catch (SqliteException exception)
        {
            throw Failed(exception);
        }
    }

    /// <summary>Changes something once per key: the change and the memory of it are one transaction.</summary>
    public async Task<CapabilityResult<T>> WriteOnceAsync<T>(string key, Func<SqliteConnection, CapabilityResult<T>> write, CancellationToken cancellationToken)
        where T : class
    {
        await PrepareAsync(cancellationToken);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            if (connection.QuerySingleOrDefault<string>("SELECT answer FROM done WHERE key = @key", new { key }) is { } known)
            {
                return JsonSerializer.Deserialize<T>(known, Json)!;
            }

            var result = write(connection);
            if (result.Succeeded)
            {
                var answer = JsonSerializer.Serialize(result.Answer, Json);
                connection.Execute("INSERT INTO done (key, answer, at) VALUES (@key, @answer, @at)", new { key, answer, at = SampleTime.Write(_clock.GetUtcNow()) });
                transaction.Commit();
            }

            return result;
        }
        catch (SqliteException exception)
        {
            throw Failed(exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private void Prepare()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        using var connection = Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (version > SampleSeed.Version)
        {
            throw new SettingsException("Connectors:Sample:File", $"names {_path}, which a later version of the program made", "Delete the file: the shop is made anew at the next start.");
        }

        if (version == SampleSeed.Version)
        {
            return;
        }

        // An invented shop is worth no migrations: it begins again.
        if (version > 0)
        {
            Empty(connection);
        }

        SampleSeed.Fill(connection, _clock.GetUtcNow());
        transaction.Commit();
        if (version > 0)
        {
            MadeAnew(_path, version, SampleSeed.Version);
        }
    }

    private static void Empty(SqliteConnection connection)
    {
        connection.Execute("PRAGMA defer_foreign_keys = ON");
        var tables = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY rowid DESC").AsList();
        foreach (var table in tables)
        {
            connection.Execute($"DROP TABLE \"{table}\"");
        }
    }

    [LoggerMessage(LogLevel.Warning, "The Sample shop at {Path} was of version {Old} and has been made anew as version {New}: what was changed in it is gone.")]
    private partial void MadeAnew(string path, long old, int @new);

    private static ConnectorException Failed(SqliteException exception) =>
        new(SampleConnector.Name, ConnectorFailure.Unavailable, $"the database answered with error {exception.SqliteErrorCode}.", exception);
}
