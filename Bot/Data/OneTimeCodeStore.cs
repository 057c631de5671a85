using System.Text.Json;
using ChatBot.Connectors.Identity;
using Dapper;

namespace ChatBot.Data;

/// <summary>The one-time codes that were sent, in the store.</summary>
internal sealed class OneTimeCodeStore(IStore store, TimeProvider clock) : IOneTimeCodeStore
{
    public Task SaveAsync(OneTimeCode code, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO one_time_codes (id, conversation, code, sent_at) VALUES (@Id, @ConversationId, @json, @at)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, sent_at = excluded.sent_at, tries = 0, tried_by = NULL, used_at = NULL, used_by = NULL
            """,
            new { code.Id, code.ConversationId, json = JsonSerializer.Serialize(code), at = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction),
        cancellationToken);

    public Task<OneTimeCode?> FindAsync(string conversationId, string turnKey, CancellationToken cancellationToken) => store.ReadAsync(
        async connection =>
        {
            var row = await connection.QueryFirstOrDefaultAsync<Row>(
                "SELECT code, used_at AS UsedAt, used_by AS UsedBy FROM one_time_codes WHERE conversation = @conversationId ORDER BY sent_at DESC LIMIT 1",
                new { conversationId });
            return row is null || (row.UsedAt is not null && row.UsedBy != turnKey) ? null : JsonSerializer.Deserialize<OneTimeCode>(row.Code);
        },
        cancellationToken);

    public Task<int> CountTryAsync(string id, string turnKey, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteScalarAsync<int>(
            """
            UPDATE one_time_codes SET tries = tries + CASE WHEN tried_by = @turnKey THEN 0 ELSE 1 END, tried_by = @turnKey
            WHERE id = @id RETURNING tries
            """,
            new { id, turnKey },
            transaction),
        cancellationToken);

    public Task<bool> UseAsync(string id, string turnKey, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            "UPDATE one_time_codes SET used_at = @at, used_by = @turnKey WHERE id = @id AND (used_at IS NULL OR used_by = @turnKey)",
            new { id, turnKey, at = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction) == 1,
        cancellationToken);

    private sealed record Row(string Code, long? UsedAt, string? UsedBy);
}
