using System.Text.Json;
using System.Threading.Channels;
using ChatBot.Connectors.Webhooks;
using ChatBot.Data;
using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Proactive;

/// <summary>Where deliveries are kept the moment they are believed, each once, until they are read.</summary>
internal sealed class WebhookInbox(IStore store, IOptions<ProactiveOptions> options, TimeProvider clock)
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _waiting;

    /// <summary>Whether no more can be taken for now.</summary>
    public bool IsFull => Volatile.Read(ref _waiting) >= options.Value.LargestInbox;

    /// <summary>Keeps a delivery; durable when it returns.</summary>
    /// <returns>False when it was here before.</returns>
    public async Task<bool> KeepAsync(string source, string deliveryKey, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var added = await store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO webhook_inbox (source, delivery_key, headers, body, received_at) VALUES (@source, @deliveryKey, @headers, @body, @at)
                ON CONFLICT (source, delivery_key) DO NOTHING
                """,
                new
                {
                    source,
                    deliveryKey,
                    headers = JsonSerializer.Serialize(delivery.Headers),
                    body = delivery.Body.ToArray(),
                    at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                },
                transaction),
            cancellationToken);

        if (added == 1)
        {
            Interlocked.Increment(ref _waiting);
            _bell.Writer.TryWrite(true);
        }

        return added == 1;
    }

    /// <summary>Counts what an earlier run left, so that it is read and the limit holds.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var left = await store.ReadAsync(
            connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM webhook_inbox WHERE done_at IS NULL"), cancellationToken);
        Interlocked.Add(ref _waiting, left);
        _bell.Writer.TryWrite(true);
    }

    /// <summary>Waits until there may be something to read.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _bell.Reader.ReadAsync(cancellationToken);

    public Task<IReadOnlyList<KeptDelivery>> FindWaitingAsync(int most, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<KeptDelivery>>(
        async connection =>
        [
            .. (await connection.QueryAsync<Row>(
                "SELECT id, source, headers, body FROM webhook_inbox WHERE done_at IS NULL ORDER BY id LIMIT @most", new { most })).Select(row => row.ToDelivery()),
        ],
        cancellationToken);

    /// <summary>Ends a delivery, together with what was made of it.</summary>
    public async Task EndAsync(long id, string outcome, Func<System.Data.Common.DbTransaction, Task> also)
    {
        await store.WriteAsync(
            async transaction =>
            {
                await also(transaction);
                return await transaction.Connection!.ExecuteAsync(
                    "UPDATE webhook_inbox SET done_at = @at, outcome = @outcome WHERE id = @id",
                    new { at = clock.GetUtcNow().ToUnixTimeMilliseconds(), outcome, id },
                    transaction);
            },
            CancellationToken.None);
        Interlocked.Decrement(ref _waiting);
    }

    private sealed record Row(long Id, string Source, string Headers, byte[] Body)
    {
        public KeptDelivery ToDelivery() => new(
            Id,
            Source,
            new WebhookDelivery(
                new Dictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(Headers)!, StringComparer.OrdinalIgnoreCase), Body));
    }
}

/// <summary>A delivery in the inbox.</summary>
internal sealed record KeptDelivery(long Id, string Source, WebhookDelivery Delivery);
