using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A queue from which activities come back later.</summary>
public abstract class QueueStorage
{
    /// <summary>Puts an activity into the queue.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="visibilityTimeout">How long it stays hidden; null for the queue's default.</param>
    /// <param name="timeToLive">How long it is kept; null for the queue's default.</param>
    /// <param name="cancellationToken">Cancels the queueing.</param>
    /// <returns>What the queue says of it.</returns>
    public abstract Task<string> QueueActivityAsync(Activity activity, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default);
}
