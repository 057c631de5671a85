using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes what is said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Takes one activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>A task that ends when it is kept.</returns>
    Task LogActivityAsync(IActivity activity);
}
