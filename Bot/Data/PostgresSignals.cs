using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Dapper;
using Npgsql;

namespace ChatBot.Data;

/// <summary>
/// Signals over LISTEN and NOTIFY. They are gathered and sent in statements of their own: inside the transactions they are about,
/// the server would let one of those commit at a time.
/// </summary>
internal sealed partial class PostgresSignals(PostgresStore store, Replica replica, TimeProvider clock, ILogger<PostgresSignals> logger) : BackgroundService, ISignals
{
    private const string Channel = "chatbot";

    private const char Separator = '\n';

    /// <summary>The server takes less than 8,000 bytes.</summary>
    private const int LargestPayload = 7_000;

    private const int LargestBatch = 256;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Action<string>> _listeners = new();
    private readonly Channel<string> _outgoing = System.Threading.Channels.Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    public void Send(string topic, string payload)
    {
        if (Encoding.UTF8.GetByteCount(payload) <= LargestPayload)
        {
            _outgoing.Writer.TryWrite($"{replica.Id}{Separator}{topic}{Separator}{payload}");
        }
    }

    public void On(string topic, Action<string> heard) => _listeners[topic] = heard;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        UntilStoppedAsync(ListenAsync, stoppingToken), UntilStoppedAsync(SendAsync, stoppingToken));

    private async Task UntilStoppedAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                SignalsInterrupted(exception);
                await Task.Delay(PauseAfterFailure, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await store.Connections.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, signal) => Hear(signal.Payload);
        await connection.ExecuteAsync($"LISTEN {Channel}");

        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        while (await _outgoing.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new HashSet<string>(LargestBatch);

            while (batch.Count < LargestBatch && _outgoing.Reader.TryRead(out var signal))
            {
                batch.Add(signal);
            }

            await using var connection = await store.Connections.OpenConnectionAsync(stoppingToken);
            await using var command = new NpgsqlCommand("SELECT pg_notify($1, signal) FROM unnest($2) AS signal", connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Channel });
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. batch] });
            await command.ExecuteNonQueryAsync(stoppingToken);
        }
    }

    private void Hear(string signal)
    {
        if (signal.Split(Separator, 3) is [var sender, var topic, var payload] && sender != replica.Id && _listeners.TryGetValue(topic, out var heard))
        {
            heard(payload);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Signals between replicas are interrupted; until they are back, work is found by looking for it.")]
    private partial void SignalsInterrupted(Exception exception);
}
