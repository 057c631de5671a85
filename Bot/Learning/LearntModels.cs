using System.Text;
using ChatBot.Data;
using ChatBot.Understanding;
using Dapper;

namespace ChatBot.Learning;

/// <summary>The classifiers that were trained with lessons, for all replicas.</summary>
internal sealed class LearntModels(IStore store, TimeProvider clock)
{
    /// <summary>Names what a classifier is trained from beside the lessons; one of another name is of no use here.</summary>
    public static string Base { get; } = $"{UtteranceFiles.InDialogs().Fingerprint}-{UnderstandingModel.Version}";

    /// <summary>The newest that is in use; 0 for none.</summary>
    public Task<long> FindNewestAsync(CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(id), 0) FROM learnt_models WHERE base = @Base AND withdrawn_at IS NULL", new { Base }),
        cancellationToken);

    public async Task<IntentClassifier> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var bytes = await store.ReadAsync(connection => connection.QuerySingleAsync<byte[]>("SELECT classifier FROM learnt_models WHERE id = @id", new { id }), cancellationToken);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return IntentClassifier.Read(reader);
    }

    public async Task KeepAsync(IntentClassifier classifier, Figures figures, string agent, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        await using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            classifier.Write(writer);
        }

        await store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO learnt_models (base, lessons, right_before, right_after, trained_by, trained_at, classifier)
                VALUES (@Base, @Lessons, @before, @after, @agent, @now, @classifier)
                """,
                new
                {
                    Base,
                    figures.Lessons,
                    before = (long)Math.Round(figures.Before * 10_000),
                    after = (long)Math.Round(figures.After * 10_000),
                    agent,
                    now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                    classifier = bytes.ToArray(),
                },
                transaction),
            cancellationToken);
    }

    /// <summary>Takes the newest out of use: the one before it, or the one without lessons, counts again. False when there is none.</summary>
    public Task<bool> WithdrawAsync(CancellationToken cancellationToken) => store.WriteAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            """
            UPDATE learnt_models SET withdrawn_at = @now
            WHERE id = (SELECT MAX(id) FROM learnt_models WHERE base = @Base AND withdrawn_at IS NULL)
            """,
            new { Base, now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction) == 1,
        cancellationToken);
}
