using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Connectors.Webhooks;

/// <summary>A sender that loses deliveries: it is asked now and again what has happened, and what its webhooks did not bring is taken in.</summary>
public interface IReconciled
{
    /// <summary>The name of its <see cref="IWebhookSource"/>: what it tells here and what it delivers are the same events, with the same ids.</summary>
    string Source { get; }

    /// <summary>What happened behind a cursor, oldest first, as far as one page goes.</summary>
    /// <param name="cursor">Where the last page ended; null at the first time, from which on the sender is watched.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Plumbing.ConnectorException">It cannot be asked now.</exception>
    Task<ReconciledPage> ReadAsync(string? cursor, CancellationToken cancellationToken);
}

/// <summary>A page of what happened.</summary>
/// <param name="Events">The events, as the sender's webhooks would have told them.</param>
/// <param name="Cursor">Where the next page begins. What was there when it was made is not told again behind it, or only once more.</param>
/// <param name="HasMore">Whether there is another page now.</param>
public sealed record ReconciledPage(IReadOnlyList<BusinessEvent> Events, string Cursor, bool HasMore);
