using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using Dapper;

namespace ChatBot.Data;

/// <summary>
/// The audit in the store: a chain in which each record's hash covers the one before, so that a change shows.
/// Writes are durable at once; reads are gathered and written together.
/// </summary>
internal sealed partial class AuditLog(IStore store, ILogger<AuditLog> logger) : BackgroundService, IAuditLog
{
    private const int LargestBatch = 256;

    private readonly Channel<AuditRecord> _reads = Channel.CreateBounded<AuditRecord>(new BoundedChannelOptions(8192) { SingleReader = true });

    public async ValueTask AppendAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        if (record.Access is Access.Read)
        {
            await _reads.Writer.WriteAsync(record, cancellationToken);
            return;
        }

        await WriteAsync([record]);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _reads.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    // It ends when the channel is completed and empty, not when the host stops: what was recorded is written.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<AuditRecord>(LargestBatch);

        while (await _reads.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < LargestBatch && _reads.Reader.TryRead(out var record))
            {
                batch.Add(record);
            }

            try
            {
                await WriteAsync(batch);
            }
            catch (Exception exception)
            {
                RecordsLost(batch.Count, exception);
            }

            batch.Clear();
        }
    }

    private Task WriteAsync(IReadOnlyList<AuditRecord> records) => store.WriteAsync(
        async transaction =>
        {
            await store.LockAsync(transaction, "audit");
            var connection = transaction.Connection!;
            var last = await connection.ExecuteScalarAsync<string?>("SELECT hash FROM audit ORDER BY id DESC LIMIT 1", transaction: transaction) ?? "";

            foreach (var record in records)
            {
                var json = JsonSerializer.Serialize(record);
                last = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(last + json)));
                await connection.ExecuteAsync(
                    "INSERT INTO audit (at, verb, record, hash) VALUES (@at, @Verb, @json, @last)",
                    new { at = record.At.ToUnixTimeMilliseconds(), record.Verb, json, last },
                    transaction);
            }

            return records.Count;
        },
        CancellationToken.None);

    [LoggerMessage(LogLevel.Error, "{Count} audit records of reads could not be written.")]
    private partial void RecordsLost(int count, Exception exception);
}
