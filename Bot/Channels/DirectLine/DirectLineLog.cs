using System.Data.Common;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Channels.DirectLine;

/// <summary>What the channel keeps: conversations, and in each the activities that clients are shown, in order.</summary>
internal sealed class DirectLineLog(IStore store, TimeProvider clock)
{
    /// <summary>Before everything: the first activity has sequence 1.</summary>
    public const long Beginning = 0;

    /// <summary>The sequence of the newest activity; null when there is no such conversation.</summary>
    public Task<long?> FindNewestAsync(string conversation, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.ExecuteScalarAsync<long?>(
            "SELECT last_sequence FROM directline_conversations WHERE id = @conversation", new { conversation }),
        cancellationToken);

    /// <summary>Up to <paramref name="limit"/> activities behind a watermark, oldest first.</summary>
    public Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string conversation, long watermark, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<LoggedActivity>>(
            async connection =>
            [
                .. await connection.QueryAsync<LoggedActivity>(
                    """
                    SELECT sequence, activity AS json FROM directline_activities
                    WHERE conversation = @conversation AND sequence > @watermark ORDER BY sequence LIMIT @limit
                    """,
                    new { conversation, watermark, limit }),
            ],
            cancellationToken);

    /// <summary>Begins a conversation; false when it has begun already.</summary>
    public async Task<bool> BeginAsync(DbTransaction transaction, string conversation, string? locale) =>
        await transaction.Connection!.ExecuteAsync(
            "INSERT INTO directline_conversations (id, last_at, locale) VALUES (@conversation, @at, @locale) ON CONFLICT (id) DO NOTHING",
            new { conversation, at = clock.GetUtcNow().ToUnixTimeMilliseconds(), locale },
            transaction) == 1;

    /// <summary>Marks that the bot is being told who the user is; false when it has been told.</summary>
    public static async Task<bool> JoinAsync(DbTransaction transaction, string conversation) =>
        await transaction.Connection!.ExecuteAsync(
            "UPDATE directline_conversations SET user_joined = TRUE WHERE id = @conversation AND user_joined = FALSE",
            new { conversation },
            transaction) == 1;

    /// <summary>Takes the next place in a conversation; null when there is no such conversation.</summary>
    public async Task<Place?> TakePlaceAsync(DbTransaction transaction, string conversation)
    {
        var row = await transaction.Connection!.QueryFirstOrDefaultAsync<PlaceRow>(
            """
            UPDATE directline_conversations
            SET last_sequence = last_sequence + 1, last_at = CASE WHEN last_at >= @now THEN last_at + 1 ELSE @now END
            WHERE id = @conversation
            RETURNING last_sequence AS sequence, last_at AS at, locale
            """,
            new { conversation, now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
        return row is null ? null : new Place(conversation, row.Sequence, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Locale);
    }

    /// <summary>The id that a user's activity was given when the client sent it the first time.</summary>
    public static Task<string?> FindByClientIdAsync(DbTransaction transaction, string conversation, string clientActivityId) =>
        transaction.Connection!.ExecuteScalarAsync<string?>(
            "SELECT id FROM directline_activities WHERE conversation = @conversation AND client_activity_id = @clientActivityId",
            new { conversation, clientActivityId },
            transaction);

    /// <summary>The id by which clients know an activity that the bot names by either of its ids; null when they never saw it.</summary>
    public static Task<string?> FindShownIdAsync(DbTransaction transaction, string conversation, string id) =>
        transaction.Connection!.ExecuteScalarAsync<string?>(
            "SELECT id FROM directline_activities WHERE conversation = @conversation AND (id = @id OR provisional_id = @id)",
            new { conversation, id },
            transaction);

    public static Task AddAsync(DbTransaction transaction, Place place, string json, string? provisionalId, string? clientActivityId) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO directline_activities (conversation, sequence, id, provisional_id, client_activity_id, activity)
            VALUES (@Conversation, @Sequence, @ActivityId, @provisionalId, @clientActivityId, @json)
            """,
            new { place.Conversation, place.Sequence, place.ActivityId, provisionalId, clientActivityId, json },
            transaction);

    /// <summary>What the bot said under this id; null when it did not, or when it was the user.</summary>
    public static Task<LoggedActivity?> FindSaidByBotAsync(DbTransaction transaction, string conversation, string id) =>
        transaction.Connection!.QueryFirstOrDefaultAsync<LoggedActivity>(
            """
            SELECT sequence, activity AS json FROM directline_activities
            WHERE conversation = @conversation AND (id = @id OR provisional_id = @id) AND provisional_id IS NOT NULL
            """,
            new { conversation, id },
            transaction);

    /// <summary>Changes an activity and moves it to the end, so that clients that have seen it are shown it again.</summary>
    public static Task ReplaceAsync(DbTransaction transaction, Place place, long sequence, string json) =>
        transaction.Connection!.ExecuteAsync(
            """
            UPDATE directline_activities SET sequence = @next, activity = @json
            WHERE conversation = @Conversation AND sequence = @sequence
            """,
            new { place.Conversation, sequence, next = place.Sequence, json },
            transaction);

    // Set by name: of a column that is null SQLite does not say what type it has, and a constructor would not be found.
    private sealed class PlaceRow
    {
        public long Sequence { get; init; }

        public long At { get; init; }

        public string? Locale { get; init; }
    }
}

/// <summary>An activity as clients are shown it.</summary>
internal sealed record LoggedActivity(long Sequence, string Json);

/// <summary>The next place in a conversation: what it brings with it.</summary>
/// <param name="Locale">The conversation's, as said at its start.</param>
internal sealed record Place(string Conversation, long Sequence, DateTimeOffset At, string? Locale)
{
    public string ActivityId => $"{Conversation}|{Sequence:0000000}";
}
