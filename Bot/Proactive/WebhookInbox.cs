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
    /// <summary>A sender that cannot sign shows its secret itself; what is kept must not hold it.</summary>
    private static readonly string[] Secret = ["Authorization", "Cookie", "Proxy-Authorization"];

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
                    headers = JsonSerializer.Serialize(delivery.Headers.Where(header => !Secret.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary()),
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

    /// <summary>Counts what waits, also what an earlier run left or another replica took in or read, so that the limit holds.</summary>
    public async Task CountAsync(CancellationToken cancellationToken)
    {
        var left = await store.ReadAsync(
            connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM webhook_inbox WHERE done_at IS NULL"), cancellationToken);
        Interlocked.Exchange(ref _waiting, left);
    }

    /// <summary>Says that there may be something to read.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>Waits until there may be something to read, at most for a while. True when somebody rang.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(_ => limit.Cancel(), null, atMost, Timeout.InfiniteTimeSpan);

        try
        {
            return await _bell.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public Task<IReadOnlyList<KeptDelivery>> FindWaitingAsync(int most, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<KeptDelivery>>(
        async connection =>
        [
            .. (await connection.QueryAsync<Row>(
                "SELECT id, source, headers, body FROM webhook_inbox WHERE done_at IS NULL ORDER BY id LIMIT @most", new { most })).Select(row => row.ToDelivery()),
        ],
        cancellationToken);

    /// <summary>Ends a delivery, together with what was made of it; nothing happens when it has ended already.</summary>
    public async Task EndAsync(long id, string outcome, Func<System.Data.Common.DbTransaction, Task> also)
    {
        await store.WriteAsync(
            async transaction =>
            {
                var ended = await transaction.Connection!.ExecuteAsync(
                    "UPDATE webhook_inbox SET done_at = @at, outcome = @outcome WHERE id = @id AND done_at IS NULL",
                    new { at = clock.GetUtcNow().ToUnixTimeMilliseconds(), outcome, id },
                    transaction);

                if (ended == 1)
                {
                    await also(transaction);
                }

                return ended;
            },
            CancellationToken.None);
        Interlocked.Decrement(ref _waiting);
    }

    /// <summary>Has a delivery that has ended read again. False when it waits to be read anyway, or there is none.</summary>
    public async Task<bool> AgainAsync(long id, CancellationToken cancellationToken)
    {
        var changed = await store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "UPDATE webhook_inbox SET done_at = NULL, outcome = NULL, replays = replays + 1 WHERE id = @id AND done_at IS NOT NULL", new { id }, transaction),
            cancellationToken);

        if (changed == 1)
        {
            Interlocked.Increment(ref _waiting);
            Ring();
        }

        return changed == 1;
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
