using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Conversations;

/// <summary>
/// The one line in which everything for a conversation stands: taken in durably, once, and handed to the worker in order.
/// </summary>
internal sealed class Mailbox(IStore store, TimeProvider clock)
{
    /// <summary>A turn on another replica says when it is over, but that may be lost.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Waiting> _waiting = new();

    /// <summary>The conversations that have something waiting in their mailbox.</summary>
    public ReadyConversations Ready { get; } = new();

    /// <summary>Takes an arrival in and returns once it is durable; its turn comes later.</summary>
    public async Task<Receipt> AppendAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var receipt = await TakeInAsync(arrival, cancellationToken);
        Ready.Ring(arrival.Conversation);
        return receipt;
    }

    /// <summary>Takes a request in and waits for the result of its turn.</summary>
    /// <exception cref="TimeoutException">The turn did not end within <paramref name="limit"/>; it still runs and its effects stand.</exception>
    public async Task<EntryResult> AppendAndWaitAsync(Arrival arrival, TimeSpan limit, CancellationToken cancellationToken)
    {
        var receipt = await TakeInAsync(arrival, cancellationToken);
        // A repeated request waits for the result of the first one.
        var waiting = _waiting.AddOrUpdate(receipt.EntryId, _ => new Waiting(1), (_, others) => others with { Count = others.Count + 1 });
        // It is taken in: whoever waits may go, its turn comes all the same.
        Ready.Ring(arrival.Conversation);

        try
        {
            // Nobody can have answered what has only just come; what came before may be answered already.
            return (receipt.IsDuplicate ? await FindResultAsync(receipt.EntryId, cancellationToken) : null)
                ?? await WaitAsync(receipt.EntryId, waiting, limit, cancellationToken);
        }
        finally
        {
            Leave(receipt.EntryId);
        }
    }

    /// <summary>Takes an arrival in as part of somebody's transaction, who rings <see cref="Ready"/> once it is committed.</summary>
    public Task<Receipt> InsertAsync(DbTransaction transaction, Arrival arrival) => InsertAsync(transaction.Connection!, transaction, arrival);

    /// <summary>The oldest arrivals whose turn has not been, in order; none when the line is empty.</summary>
    /// <param name="most">How many; when there are fewer, all that comes later rings <see cref="Ready"/>.</param>
    public Task<IReadOnlyList<MailboxEntry>> FindNextAsync(ConversationKey conversation, int most, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<MailboxEntry>>(
            async connection =>
            [
                .. (await connection.QueryAsync<EntryRow>(
                    """
                    SELECT id, kind, activity, speaker, arrived_at AS ArrivedAt FROM mailbox
                    WHERE channel = @Channel AND conversation = @Conversation AND done_at IS NULL
                    ORDER BY id LIMIT @most
                    """,
                    new { conversation.Channel, conversation.Conversation, most })).Select(row => row.ToEntry(conversation)),
            ],
            cancellationToken);

    /// <summary>Whether the turn before this entry's failed.</summary>
    public Task<bool> HasFailedBeforeAsync(MailboxEntry entry, CancellationToken cancellationToken) => store.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<string?>(
            "SELECT outcome FROM mailbox WHERE channel = @Channel AND conversation = @Conversation AND id < @Id ORDER BY id DESC LIMIT 1",
            new { entry.Conversation.Channel, entry.Conversation.Conversation, entry.Id }) is "failed",
        cancellationToken);

    /// <summary>The conversations that were left with something waiting, for the start after a stop or a crash.</summary>
    public Task<IReadOnlyList<ConversationKey>> FindWaitingAsync(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<ConversationKey>>(
            async connection =>
            [
                .. await connection.QueryAsync<ConversationKey>(
                    "SELECT DISTINCT channel, conversation FROM mailbox WHERE done_at IS NULL"),
            ],
            cancellationToken);

    /// <summary>Hands the result of an ended entry to the request that waits for it. False when none waits in this process.</summary>
    public bool Answer(long entryId, EntryResult result)
    {
        var isAwaited = _waiting.TryGetValue(entryId, out var waiting);
        waiting?.Result.TrySetResult(result);
        return isAwaited;
    }

    /// <summary>Says that another replica has ended an entry: whoever waits for it finds the result in the store.</summary>
    public void AnswerFromElsewhere(long entryId)
    {
        if (_waiting.TryGetValue(entryId, out var waiting))
        {
            waiting.Elsewhere.TrySetResult();
        }
    }

    // Where a repetition is told by its key, it does no harm to take it in once more after a broken connection.
    private Task<Receipt> TakeInAsync(Arrival arrival, CancellationToken cancellationToken) => arrival.DuplicateKey is null
        ? store.WriteAsync(transaction => InsertAsync(transaction, arrival), cancellationToken)
        : store.WriteRepeatableAsync((connection, transaction) => InsertAsync(connection, transaction, arrival), cancellationToken);

    private async Task<Receipt> InsertAsync(DbConnection connection, DbTransaction? transaction, Arrival arrival)
    {
        var id = await connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO mailbox (channel, conversation, kind, duplicate_key, activity, speaker, arrived_at)
            VALUES (@Channel, @Conversation, @kind, @DuplicateKey, @Activity, @speaker, @at)
            ON CONFLICT (channel, conversation, duplicate_key) DO NOTHING
            RETURNING id
            """,
            new
            {
                arrival.Conversation.Channel,
                arrival.Conversation.Conversation,
                kind = arrival.Kind.ToString(),
                arrival.DuplicateKey,
                arrival.Activity,
                speaker = JsonSerializer.Serialize(arrival.Speaker, SpeakerJson.Default.Speaker),
                at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            },
            transaction);

        return id is { } fresh ? new Receipt(fresh, IsDuplicate: false) : await FirstAsync(connection, transaction, arrival);
    }

    private async Task<EntryResult> WaitAsync(long entryId, Waiting waiting, TimeSpan limit, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();

        while (true)
        {
            var left = limit - clock.GetElapsedTime(began);

            if (left <= TimeSpan.Zero)
            {
                throw new TimeoutException($"Mailbox entry {entryId} has not ended within {limit}.");
            }

            using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var pause = Task.Delay(left < LooksEvery ? left : LooksEvery, clock, answered.Token);

            if (await Task.WhenAny(waiting.Result.Task, waiting.Elsewhere.Task, pause) == waiting.Result.Task)
            {
                await answered.CancelAsync();
                return await waiting.Result.Task;
            }

            cancellationToken.ThrowIfCancellationRequested();

            if (await FindResultAsync(entryId, cancellationToken) is { } result)
            {
                return result;
            }
        }
    }

    private void Leave(long entryId)
    {
        while (_waiting.TryGetValue(entryId, out var waiting))
        {
            if (waiting.Count == 1
                ? _waiting.TryRemove(new KeyValuePair<long, Waiting>(entryId, waiting))
                : _waiting.TryUpdate(entryId, waiting with { Count = waiting.Count - 1 }, waiting))
            {
                return;
            }
        }
    }

    private static async Task<Receipt> FirstAsync(DbConnection connection, DbTransaction? transaction, Arrival arrival) => new(
        await connection.ExecuteScalarAsync<long>(
            "SELECT id FROM mailbox WHERE channel = @Channel AND conversation = @Conversation AND duplicate_key = @DuplicateKey",
            new { arrival.Conversation.Channel, arrival.Conversation.Conversation, arrival.DuplicateKey },
            transaction),
        IsDuplicate: true);

    private Task<EntryResult?> FindResultAsync(long entryId, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async connection =>
            {
                var result = await connection.ExecuteScalarAsync<string?>("SELECT result FROM mailbox WHERE id = @entryId", new { entryId });
                return result is null ? null : JsonSerializer.Deserialize<EntryResult>(result);
            },
            cancellationToken);

    /// <summary>The requests that wait for one entry: they share its result, and the last one to leave clears up.</summary>
    private sealed record Waiting(int Count)
    {
        public TaskCompletionSource<EntryResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Set when another replica has the result.</summary>
        public TaskCompletionSource Elsewhere { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed record EntryRow(long Id, string Kind, string Activity, string Speaker, long ArrivedAt)
    {
        public MailboxEntry ToEntry(ConversationKey conversation) => new(
            Id,
            conversation,
            Enum.Parse<EntryKind>(Kind),
            Activity,
            JsonSerializer.Deserialize(Speaker, SpeakerJson.Default.Speaker)!,
            DateTimeOffset.FromUnixTimeMilliseconds(ArrivedAt));
    }
}
