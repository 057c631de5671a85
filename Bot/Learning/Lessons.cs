using System.Data.Common;
using ChatBot.Data;
using ChatBot.Dialogs.Turns;
using ChatBot.Understanding;
using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Learning;

/// <summary>Keeps what was not understood until a person says what was meant.</summary>
internal sealed class Lessons(IStore store, PersonalData personal, IOptions<LearningOptions> options, TimeProvider clock)
{
    /// <summary>What a longer message teaches is not in its words.</summary>
    private const int LongestText = 300;

    private const int MostShown = 500;

    private const string Columns = "id, language, text, understood, reason, intent";

    /// <summary>What a turn found out, as a part of it; null when there is nothing to keep.</summary>
    /// <param name="language">The customer's, as two letters.</param>
    /// <param name="names">Names of people that may stand in it.</param>
    public Func<DbTransaction, Task>? Keeping(Lesson? lesson, string language, IReadOnlyList<string> names)
    {
        if (lesson is null || !options.Value.Collect || lesson.Text.Length > LongestText)
        {
            return null;
        }

        var (text, now) = (StorableText.Of(personal.Mask(lesson.Text, names).Text.ReplaceLineEndings(" ").Trim()), clock.GetUtcNow().ToUnixTimeMilliseconds());
        return transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO lessons (at, language, text, understood, reason, forget_from) VALUES (@now, @language, @text, @understood, @reason, @now)
            """,
            new { now, language, text, understood = lesson.Understood, reason = lesson.Reason },
            transaction);
    }

    /// <summary>The newest that nobody has looked at, in groups of much the same, the largest first.</summary>
    public async Task<IReadOnlyList<LessonGroup>> ListOpenAsync(CancellationToken cancellationToken) => LessonGroups.Of(
        await ReadAsync($"SELECT {Columns} FROM lessons WHERE settled_at IS NULL ORDER BY id DESC LIMIT {MostShown}", cancellationToken));

    /// <summary>Those of which people said what was meant, the oldest first.</summary>
    public Task<IReadOnlyList<LessonRow>> ReadLearntAsync(CancellationToken cancellationToken) =>
        ReadAsync($"SELECT {Columns} FROM lessons WHERE intent IS NOT NULL ORDER BY id", cancellationToken);

    /// <summary>Says what was meant.</summary>
    /// <param name="intent">Null where nothing is to be learnt from them.</param>
    /// <returns>How many there were.</returns>
    public Task<int> SettleAsync(IReadOnlyList<long> ids, string? intent, string agent, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            """
            UPDATE lessons SET intent = @intent, settled_by = @agent, settled_at = @now,
                forget_from = CASE WHEN CAST(@intent AS TEXT) IS NULL THEN at ELSE NULL END
            WHERE id = @id
            """,
            ids.Select(id => new { id, intent, agent, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }),
            transaction),
        cancellationToken);

    private Task<IReadOnlyList<LessonRow>> ReadAsync(string sql, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<LessonRow>>(async connection => [.. await connection.QueryAsync<LessonRow>(sql)], cancellationToken);
}
