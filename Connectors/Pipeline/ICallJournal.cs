namespace ChatBot.Connectors.Pipeline;

/// <summary>Remembers writes by their idempotency key, so that a turn that runs again does nothing twice.</summary>
public interface ICallJournal
{
    /// <summary>Records that a write is about to happen. Durable when it returns, whatever becomes of the turn.</summary>
    /// <param name="begun">The write, without an outcome.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when it is recorded now; what was recorded under this key before, if there was something.</returns>
    Task<JournalEntry?> BeginAsync(JournalEntry begun, CancellationToken cancellationToken);

    /// <summary>Records how the write ended.</summary>
    /// <param name="key">The key it was begun with.</param>
    /// <param name="outcome">The answer or problem, as JSON.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task CompleteAsync(string key, string outcome, CancellationToken cancellationToken);
}
