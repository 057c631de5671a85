using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>An adapter that a web host can drive.</summary>
public interface IAdapterIntegration
{
    /// <summary>Runs a turn for an activity that came with an authorization header.</summary>
    /// <param name="authHeader">The header.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke or to expected replies, else null.</returns>
    Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken);

    /// <summary>Runs a turn that the bot begins itself.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="reference">Names the conversation.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken = default);
}
