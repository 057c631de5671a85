using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatBot.Data;
using Dapper;
using Npgsql;
using Xunit;

namespace ChatBot.Tests.Data;

/// <summary>What only PostgreSQL does: many writers at once, and connections that break.</summary>
public sealed class PostgresStoreTests
{
    [Fact]
    public async Task Writers_that_read_first_do_not_overwrite_each_other()
    {
        await using var store = await TestStore.OpenAsync();
        await SetAsync(store.Store, 0);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => AddOneAsync(store.Store)));

        Assert.Equal(40, await FindAsync(store.Store));
    }

    [Fact]
    public async Task A_write_whose_connection_breaks_runs_again_and_counts_once()
    {
        await using var store = await TestStore.OpenAsync();
        await SetAsync(store.Store, 0);
        var runs = 0;

        await store.Store.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync("UPDATE state SET version = version + 1 WHERE key = 'n'", transaction: transaction);

                if (++runs == 1)
                {
                    await BreakAsync(store.Store, (NpgsqlConnection)transaction.Connection!);
                }

                return true;
            },
            CancellationToken.None);

        Assert.Equal((2, 1), (runs, await FindAsync(store.Store)));
    }

    [Fact]
    public async Task A_read_whose_connection_breaks_runs_again()
    {
        await using var store = await TestStore.OpenAsync();
        await SetAsync(store.Store, 7);
        var runs = 0;

        var found = await store.Store.ReadAsync(
            async connection =>
            {
                if (++runs == 1)
                {
                    await BreakAsync(store.Store, (NpgsqlConnection)connection);
                }

                return await connection.ExecuteScalarAsync<long>("SELECT version FROM state WHERE key = 'n'");
            },
            CancellationToken.None);

        Assert.Equal((2, 7), (runs, found));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_whose_connection_breaks_over_the_commit_counts_once(bool serverGotTheCommit)
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-store-").FullName;
        var address = await TestDatabase.AddressAsync(folder);
        await using var line = new BreakingLine((await PostgresCluster.GetAsync()).Socket, serverGotTheCommit);
        var through = new NpgsqlConnectionStringBuilder(address) { Host = "127.0.0.1", Port = line.Port, SslMode = SslMode.Disable, GssEncryptionMode = GssEncryptionMode.Disable };
        await using var store = new PostgresStore(through.ConnectionString, TimeProvider.System);
        await Migrations.ApplyAsync(store, TimeProvider.System, CancellationToken.None);
        await SetAsync(store, 0);
        var runs = 0;

        line.BreakOverNextCommit();
        await store.WriteAsync(
            transaction =>
            {
                runs++;
                return transaction.Connection!.ExecuteAsync("UPDATE state SET version = version + 1 WHERE key = 'n'", transaction: transaction);
            },
            CancellationToken.None);

        Assert.Equal((serverGotTheCommit ? 1 : 2, 1), (runs, await FindAsync(store)));
        await store.DisposeAsync();
        await TestDatabase.DeleteAsync(folder);
    }

    [Fact]
    public async Task Two_replicas_that_start_together_make_the_tables_once()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-store-").FullName;
        await using var one = (PostgresStore)await TestDatabase.OpenAsync(folder, TimeProvider.System);
        await using var two = (PostgresStore)await TestDatabase.OpenAsync(folder, TimeProvider.System);

        await Task.WhenAll(
            Migrations.ApplyAsync(one, TimeProvider.System, CancellationToken.None), Migrations.ApplyAsync(two, TimeProvider.System, CancellationToken.None));

        var names = (await one.ReadAsync(connection => connection.QueryAsync<string>("SELECT name FROM migrations"), CancellationToken.None)).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("0001_conversations.sql", names);
        await one.DisposeAsync();
        await two.DisposeAsync();
        await TestDatabase.DeleteAsync(folder);
    }

    private static Task<int> SetAsync(IStore store, long version) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync("INSERT INTO state (key, value, version) VALUES ('n', '{}', @version)", new { version }, transaction),
        CancellationToken.None);

    private static Task<long> FindAsync(IStore store) => store.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT version FROM state WHERE key = 'n'"), CancellationToken.None);

    private static Task<int> AddOneAsync(IStore store) => store.WriteAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            var version = 1 + await connection.ExecuteScalarAsync<long>("SELECT version FROM state WHERE key = 'n'", transaction: transaction);
            return await connection.ExecuteAsync("UPDATE state SET version = @version WHERE key = 'n'", new { version }, transaction);
        },
        CancellationToken.None);

    private static Task<bool> BreakAsync(IStore store, NpgsqlConnection connection) => store.ReadAsync(
        other => other.ExecuteScalarAsync<bool>("SELECT pg_terminate_backend(@ProcessID)", new { connection.ProcessID }), CancellationToken.None);

    /// <summary>A line to the server that can be made to break at the worst moment.</summary>
    private sealed class BreakingLine : IAsyncDisposable
    {
        private static readonly byte[] Commit = Encoding.ASCII.GetBytes("COMMIT");

        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _over = new();
        private readonly string _server;
        private readonly bool _passesTheCommit;
        private readonly Task _listening;
        private int _breaks;

        public BreakingLine(string server, bool passesTheCommit)
        {
            (_server, _passesTheCommit) = (server, passesTheCommit);
            _listener.Start();
            _listening = ListenAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void BreakOverNextCommit() => Interlocked.Exchange(ref _breaks, 1);

        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            _listener.Stop();
            await Task.WhenAny(_listening);
            _over.Dispose();
        }

        private async Task ListenAsync()
        {
            var calls = new List<Task>();

            while (!_over.IsCancellationRequested)
            {
                calls.Add(CarryAsync(await _listener.AcceptSocketAsync(_over.Token)));
            }

            await Task.WhenAll(calls);
        }

        private async Task CarryAsync(Socket client)
        {
            using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await server.ConnectAsync(new UnixDomainSocketEndPoint(_server), _over.Token);
            using var near = new NetworkStream(client, ownsSocket: true);
            using var far = new NetworkStream(server);
            var answering = far.CopyToAsync(near, _over.Token);
            var buffer = new byte[64 * 1024];

            while (await near.ReadAsync(buffer, _over.Token) is > 0 and var length)
            {
                var breaks = buffer.AsSpan(0, length).IndexOf(Commit) >= 0 && Interlocked.Exchange(ref _breaks, 0) == 1;

                if (breaks)
                {
                    client.Close();
                }

                if (!breaks || _passesTheCommit)
                {
                    await far.WriteAsync(buffer.AsMemory(0, length), _over.Token);
                }

                if (breaks)
                {
                    break;
                }
            }

            // What the server was told it may finish before it notices that nobody is there.
            server.Shutdown(SocketShutdown.Send);
            await Task.WhenAny(answering);
        }
    }
}
