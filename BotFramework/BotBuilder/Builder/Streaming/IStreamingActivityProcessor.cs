using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>An adapter that takes activities from a connection that stays open.</summary>
public interface IStreamingActivityProcessor
{
    /// <summary>Runs a turn for an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="botCallbackHandler">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke or to expected replies, else null.</returns>
    Task<InvokeResponse> ProcessStreamingActivityAsync(Activity activity, BotCallbackHandler botCallbackHandler, CancellationToken cancellationToken = default);
}
