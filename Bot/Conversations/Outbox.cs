using ChatBot.Data;
using ChatBot.Proactive;
using Dapper;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Conversations;

/// <summary>What waits to be sent through channels' connectors, in order for each conversation.</summary>
internal sealed class Outbox(IStore store, IOwnership ownership, TimeProvider clock)
{
    /// <summary>The oldest that is not done; null when nothing waits.</summary>
    public Task<OutboxEntry?> FindNextAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async connection =>
            {
                var row = await connection.QueryFirstOrDefaultAsync<Row>(
                    """
                    SELECT id, entry_id AS EntryId, verb, provisional_id AS ProvisionalId, activity, speaker, attempts, next_at AS NextAt,
                        CASE WHEN started_at IS NULL THEN 0 ELSE 1 END AS WasStarted
                    FROM outbox WHERE channel = @Channel AND conversation = @Conversation AND done_at IS NULL ORDER BY id LIMIT 1
                    """,
                    new { conversation.Channel, conversation.Conversation });
                return row?.ToEntry(conversation);
            },
            cancellationToken);

    public Task<IReadOnlyList<ConversationKey>> FindWaitingAsync(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<ConversationKey>>(
            async connection =>
            [
                .. await connection.QueryAsync<ConversationKey>(
                    "SELECT DISTINCT channel, conversation FROM outbox WHERE done_at IS NULL"),
            ],
            cancellationToken);

    /// <summary>Marks that an entry is being sent.</summary>
    /// <exception cref="LeaseLostException">Another replica has taken the conversation, and sends it.</exception>
    public Task StartAsync(long id, Lease lease, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
        {
            var started = await transaction.Connection!.ExecuteAsync(
                $"UPDATE outbox SET started_at = @now, attempts = attempts + 1 WHERE id = @id AND started_at IS NULL AND done_at IS NULL{ownership.Condition}",
                new { now = Now, id, lease.Conversation.Channel, lease.Conversation.Conversation, ownership.Owner, lease.Token },
                transaction);
            return started == 1 ? started : throw ownership.Lose(lease);
        },
        cancellationToken);

    /// <summary>Ends an entry: <c>sent</c>, or, with the reason, <c>refused</c> or <c>unknown</c>.</summary>
    public Task EndAsync(long id, string outcome, string? realId, string? reason, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "UPDATE outbox SET done_at = @now, outcome = @outcome, real_id = @realId, reason = @reason WHERE id = @id AND done_at IS NULL", new { now = Now, outcome, realId, reason, id }, cancellationToken);

    /// <summary>
    /// Ends everything that waits for a conversation to which the channel lets nobody write. Nothing is sent there of the bot's own accord until it is
    /// installed again, or the customer writes.
    /// </summary>
    public Task CloseAsync(ConversationKey conversation, string reason, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
        {
            await ConversationDirectory.BlockAsync(transaction, conversation);
            return await transaction.Connection!.ExecuteAsync(
                "UPDATE outbox SET done_at = @Now, outcome = 'refused', reason = @reason WHERE channel = @Channel AND conversation = @Conversation AND done_at IS NULL",
                new { Now, reason, conversation.Channel, conversation.Conversation },
                transaction);
        },
        cancellationToken);

    public Task PostponeAsync(long id, DateTimeOffset until, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "UPDATE outbox SET started_at = NULL, next_at = @next WHERE id = @id AND done_at IS NULL", new { next = until.ToUnixTimeMilliseconds(), id }, cancellationToken);

    /// <summary>The channel's id of an activity that an earlier turn was given a provisional id for; the id itself when it is the channel's own.</summary>
    public Task<string> ResolveAsync(ConversationKey conversation, string id, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async connection => await connection.ExecuteScalarAsync<string?>(
                """
                SELECT real_id FROM outbox
                WHERE channel = @Channel AND conversation = @Conversation AND provisional_id = @id AND real_id IS NOT NULL
                ORDER BY id LIMIT 1
                """,
                new { conversation.Channel, conversation.Conversation, id }) ?? id,
            cancellationToken);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        store.WriteRepeatableAsync((connection, transaction) => connection.ExecuteAsync(sql, parameters, transaction), cancellationToken);

    private sealed record Row(
        long Id, long EntryId, string Verb, string ProvisionalId, string Activity, string Speaker, long Attempts, long NextAt, long WasStarted)
    {
        public OutboxEntry ToEntry(ConversationKey conversation) => new(
            Id,
            new Outgoing(
                conversation,
                EntryId,
                Enum.Parse<OutgoingVerb>(Verb),
                ProvisionalId,
                JsonConvert.DeserializeObject<Activity>(Activity, HttpHelper.BotMessageSerializerSettings)!,
                JsonSerializer.Deserialize(Speaker, SpeakerJson.Default.Speaker)!),
            (int)Attempts,
            DateTimeOffset.FromUnixTimeMilliseconds(NextAt),
            WasStarted != 0);
    }
}

/// <summary>One activity on its way out.</summary>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="NextAt">Not before this instant.</param>
/// <param name="WasStarted">Its sending was begun, and nobody noted the end.</param>
internal sealed record OutboxEntry(long Id, Outgoing Outgoing, int Attempts, DateTimeOffset NextAt, bool WasStarted);
