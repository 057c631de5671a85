using System.Collections.Concurrent;
using System.Diagnostics;
using Dapper;
using Npgsql;

namespace ChatBot.Tests.Data;

/// <summary>
/// A PostgreSQL server of these tests' own: made from the Debian package's programs, reached through a socket in its folder only, gone with
/// the process that started it.
/// </summary>
internal sealed class PostgresCluster
{
    // The shell waits for the end of its input, which comes however this process ends; then it takes the server and its folder along. A server
    // that ends before is started again.
    private const string Script =
        """
        mkdir -m 700 "$1" && "$2/initdb" -D "$1/data" -A trust -U chatbot --no-sync >"$1/initdb.log" 2>&1 || exit 1
        (while [ ! -e "$1/over" ]; do "$2/postgres" -D "$1/data" -k "$1" -c listen_addresses= -c fsync=off -c max_connections=200 >>"$1/server.log" 2>&1; done) &
        cat >/dev/null
        touch "$1/over"
        kill -QUIT "$(head -n 1 "$1/data/postmaster.pid")"
        wait
        rm -rf "$1"
        """;

    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);

    private static readonly Lazy<Task<PostgresCluster>> Started = new(StartAsync);

    private readonly ConcurrentBag<string> _free = [];
    private readonly string _folder;

    // Kept, because the server ends with the input that this holds open.
    private readonly Process _shell;

    private int _databases;

    private PostgresCluster(string folder, Process shell) => (_folder, _shell) = (folder, shell);

    /// <summary>Why the server cannot be started here; null when it can.</summary>
    public static string? WhyAbsent { get; } = Programs is null ? "PostgreSQL is absent: apt-get install postgresql, or run ./test.sh." : null;

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Order().LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>The one server of this process.</summary>
    public static Task<PostgresCluster> GetAsync() => Started.Value;

    /// <summary>Gives an empty database.</summary>
    /// <returns>How to reach it.</returns>
    public async Task<string> TakeDatabaseAsync()
    {
        if (_free.TryTake(out var free))
        {
            return AddressOf(free);
        }

        var name = $"test{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(AddressOf("postgres"));
        await connection.ExecuteAsync($"CREATE DATABASE {name}");
        return AddressOf(name);
    }

    /// <summary>Empties a database that nobody uses any more, for the next test: dropping it would take the server much longer.</summary>
    public async Task GiveBackAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address);
        // The server may not have noticed yet that a host which was stopped is gone.
        await connection.ExecuteAsync(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await connection.ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        _free.Add(connection.Database);
    }

    /// <summary>Has the server restart; who is connected is cut off.</summary>
    /// <param name="crashes">Whether it stops as after a crash, and recovers; else it stops in order.</param>
    public async Task RestartAsync(bool crashes)
    {
        using var limit = new CancellationTokenSource(StartsWithin);
        var server = await FindServerAsync(limit.Token);
        using var kill = Process.Start("kill", [crashes ? "-QUIT" : "-INT", server]);
        await kill.WaitForExitAsync(limit.Token);

        // The old one may still take connections for a moment.
        while (await FindServerAsync(limit.Token) == server)
        {
            await Task.Delay(20, limit.Token);
        }

        await WaitAsync();
    }

    /// <summary>The socket on which the server listens.</summary>
    public string Socket => Path.Combine(_folder, ".s.PGSQL.5432");

    private string AddressOf(string database) => $"Host={_folder};Username=chatbot;Database={database};Maximum Pool Size=20;Minimum Pool Size=0";

    /// <summary>The process that is the server now; between two there is none for a moment.</summary>
    private async Task<string> FindServerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (await File.ReadAllLinesAsync(Path.Combine(_folder, "data", "postmaster.pid"), cancellationToken) is [var id, ..])
                {
                    return id;
                }
            }
            catch (FileNotFoundException)
            {
                // The old one has gone.
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    private static async Task<PostgresCluster> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"chatbot-pg-{Guid.NewGuid():N}"[..18]);
        // The server refuses to run as root.
        string[] user = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
        string[] command = [.. user, "sh", "-c", Script, "postgres-of-tests", folder, Programs!];
        var shell = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath() })!;
        var cluster = new PostgresCluster(folder, shell);
        await cluster.WaitAsync();
        return cluster;
    }

    private async Task WaitAsync()
    {
        using var limit = new CancellationTokenSource(StartsWithin);

        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(AddressOf("postgres"));
                await connection.OpenAsync(limit.Token);
                return;
            }
            catch (NpgsqlException) when (!_shell.HasExited)
            {
                // It does not listen yet: ask again, but leave the processor to it.
                await Task.Delay(50, limit.Token);
            }
        }
    }
}
