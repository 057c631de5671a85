using ChatBot.Connectors.Pipeline;
using Dapper;

namespace ChatBot.Data;

/// <summary>The writes that were begun, and how they ended.</summary>
internal sealed class CallJournal(IStore store) : ICallJournal
{
    public Task<JournalEntry?> BeginAsync(JournalEntry begun, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async transaction =>
            {
                var added = await transaction.Connection!.ExecuteAsync(
                    """
                    INSERT INTO call_journal (key, verb, parameter_hash, begun_at) VALUES (@Key, @Verb, @ParameterHash, @begunAt)
                    ON CONFLICT (key) DO NOTHING
                    """,
                    new { begun.Key, begun.Verb, begun.ParameterHash, begunAt = begun.BegunAt.ToUnixTimeMilliseconds() },
                    transaction);

                if (added == 1)
                {
                    return null;
                }

                var row = await transaction.Connection!.QuerySingleAsync<Row>(
                    "SELECT verb, parameter_hash AS ParameterHash, begun_at AS BegunAt, outcome FROM call_journal WHERE key = @Key", new { begun.Key }, transaction);
                return new JournalEntry(begun.Key, row.Verb, row.ParameterHash, DateTimeOffset.FromUnixTimeMilliseconds(row.BegunAt), row.Outcome);
            },
            cancellationToken);

    public Task CompleteAsync(string key, string outcome, CancellationToken cancellationToken) =>
        store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "UPDATE call_journal SET outcome = @outcome WHERE key = @key", new { key, outcome }, transaction),
            cancellationToken);

    private sealed record Row(string Verb, string ParameterHash, long BegunAt, string? Outcome);
}
