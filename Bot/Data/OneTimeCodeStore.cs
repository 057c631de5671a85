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
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, sent_at = excluded.sent_at, tries = 0, used_at = NULL
            """,
            new { code.Id, code.ConversationId, json = JsonSerializer.Serialize(code), at = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction),
        cancellationToken);

    public Task<OneTimeCode?> FindAsync(string conversationId, CancellationToken cancellationToken) => store.ReadAsync(
        async connection =>
        {
            var row = await connection.QueryFirstOrDefaultAsync<Row>(
                "SELECT code, used_at AS UsedAt FROM one_time_codes WHERE conversation = @conversationId ORDER BY sent_at DESC LIMIT 1",
                new { conversationId });
            return row is null or { UsedAt: not null } ? null : JsonSerializer.Deserialize<OneTimeCode>(row.Code);
        },
        cancellationToken);

    public Task<int> CountTryAsync(string id, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteScalarAsync<int>(
            "UPDATE one_time_codes SET tries = tries + 1 WHERE id = @id RETURNING tries", new { id }, transaction),
        cancellationToken);

    public Task<bool> UseAsync(string id, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            "UPDATE one_time_codes SET used_at = @at WHERE id = @id AND used_at IS NULL", new { id, at = clock.GetUtcNow().ToUnixTimeMilliseconds() }, transaction) == 1,
        cancellationToken);

    private sealed record Row(string Code, long? UsedAt);
}
