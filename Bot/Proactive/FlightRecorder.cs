using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Proactive;

/// <summary>
/// The deliveries as they came, for as long as <c>Data:Keep:Deliveries</c> says: looked through, and read once more, in a dry run or for real.
/// What an event has done it does not do again: its place on the timeline and its notice are told apart by sender and event.
/// </summary>
internal sealed class FlightRecorder(IStore store, WebhookInbox inbox, IEnumerable<IWebhookSource> sources)
{
    private const int Window = 500;

    /// <summary>A search gives up after so many deliveries, and says where to go on.</summary>
    private const int MostSearched = 20_000;

    /// <summary>The deliveries that match, the newest first.</summary>
    public async Task<DeliveryPage> SearchAsync(DeliverySearch search, CancellationToken cancellationToken)
    {
        var (found, before, searched) = (new List<DeliveryLine>(), search.Before ?? long.MaxValue, 0);

        while (searched < MostSearched)
        {
            var window = (await ReadWindowAsync(search, before, cancellationToken)).ToList();

            foreach (var row in window)
            {
                (before, searched) = (row.Id, searched + 1);

                if (search.Text is not { Length: > 0 } text || row.Holds(text))
                {
                    found.Add(row.ToLine());
                }

                if (found.Count == search.Take)
                {
                    return new DeliveryPage(found, before);
                }
            }

            if (window.Count < Window)
            {
                return new DeliveryPage(found, null);
            }
        }

        return new DeliveryPage(found, before);
    }

    /// <summary>One delivery, with all that was kept of it; null when there is none.</summary>
    public async Task<DeliveryDetails?> FindAsync(long id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is { } row
            ? new DeliveryDetails(row.ToLine(), JsonSerializer.Deserialize<Dictionary<string, string>>(row.Headers)!, Encoding.UTF8.GetString(row.Body))
            : null;

    /// <summary>Says what reading a delivery now would come to, and does nothing. Null when there is none.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public async Task<IReadOnlyList<ReplayedEvent>?> TryReplayAsync(long id, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } row || sources.FirstOrDefault(source => source.Name == row.Source) is not { } sender)
        {
            return null;
        }

        var replayed = new List<ReplayedEvent>();

        foreach (var happened in sender.Read(row.ToDelivery()))
        {
            var known = await store.ReadAsync(
                connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM timeline WHERE event_key = @key", new { key = EventKinds.KeyOf(row.Source, happened) }),
                cancellationToken);
            replayed.Add(new ReplayedEvent(EventKinds.NameOf(happened), happened, known > 0));
        }

        return replayed;
    }

    /// <summary>Has a delivery that was read read again.</summary>
    /// <returns>False when it waits to be read anyway, or there is none.</returns>
    public Task<bool> ReplayAsync(long id, CancellationToken cancellationToken) => inbox.AgainAsync(id, cancellationToken);

    private Task<IEnumerable<Row>> ReadWindowAsync(DeliverySearch search, long before, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.QueryAsync<Row>(
            $"""
            SELECT {Row.Columns} FROM webhook_inbox
            WHERE id < @before AND (@Source = '' OR source = @Source) AND (@Outcome = '' OR COALESCE(outcome, 'waiting') = @Outcome)
            ORDER BY id DESC LIMIT {Window}
            """,
            new { before, Source = search.Source ?? "", Outcome = search.Outcome ?? "" }),
        cancellationToken);

    private Task<Row?> ReadAsync(long id, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Row.Columns} FROM webhook_inbox WHERE id = @id", new { id }), cancellationToken);

    private sealed record Row(long Id, string Source, string DeliveryKey, string Headers, byte[] Body, long ReceivedAt, long? DoneAt, string? Outcome, long Replays)
    {
        public const string Columns =
            "id, source, delivery_key AS DeliveryKey, headers, body, received_at AS ReceivedAt, done_at AS DoneAt, outcome, replays";

        public bool Holds(string text) =>
            DeliveryKey.Contains(text, StringComparison.OrdinalIgnoreCase) || Encoding.UTF8.GetString(Body).Contains(text, StringComparison.OrdinalIgnoreCase);

        public DeliveryLine ToLine() => new(
            Id,
            Source,
            DeliveryKey,
            DateTimeOffset.FromUnixTimeMilliseconds(ReceivedAt),
            DoneAt is { } done ? DateTimeOffset.FromUnixTimeMilliseconds(done) : null,
            Outcome ?? "waiting",
            Replays);

        public WebhookDelivery ToDelivery() => new(
            new Dictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(Headers)!, StringComparer.OrdinalIgnoreCase), Body);
    }
}

/// <summary>Which deliveries are looked for.</summary>
/// <param name="Source">Of one sender.</param>
/// <param name="Outcome">waiting, read, not_followed or unreadable.</param>
/// <param name="Text">Part of the body or of the delivery's key.</param>
/// <param name="Before">Older than this one: where an earlier search ended.</param>
/// <param name="Take">How many at most.</param>
internal sealed record DeliverySearch(string? Source, string? Outcome, string? Text, long? Before, int Take);

/// <param name="Next">Where to go on; null when there are no more.</param>
internal sealed record DeliveryPage(IReadOnlyList<DeliveryLine> Deliveries, long? Next);

internal sealed record DeliveryLine(long Id, string Source, string DeliveryKey, DateTimeOffset ReceivedAt, DateTimeOffset? DoneAt, string Outcome, long Replays);

internal sealed record DeliveryDetails(DeliveryLine Delivery, IReadOnlyDictionary<string, string> Headers, string Body);

/// <param name="Event">What happened.</param>
/// <param name="IsKnown">It is on the timeline already, so it would not be told again.</param>
internal sealed record ReplayedEvent(string Type, BusinessEvent Event, bool IsKnown);
