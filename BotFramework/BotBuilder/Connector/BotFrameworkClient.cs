using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Sends activities to another bot, as to a skill.</summary>
public abstract class BotFrameworkClient : IDisposable
{
    /// <summary>Sends an activity to another bot and reads its answer.</summary>
    /// <typeparam name="T">What the answer's body is read as.</typeparam>
    /// <param name="fromBotId">The app id of this bot.</param>
    /// <param name="toBotId">The app id of the other bot.</param>
    /// <param name="toUrl">The messaging endpoint of the other bot.</param>
    /// <param name="serviceUrl">Where the other bot calls back.</param>
    /// <param name="conversationId">The conversation as the other bot shall know it.</param>
    /// <param name="activity">What to send; it is not changed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The status and body of the other bot's answer, whatever the status.</returns>
    public abstract Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to another bot and reads its answer as free JSON.</summary>
    /// <param name="fromBotId">The app id of this bot.</param>
    /// <param name="toBotId">The app id of the other bot.</param>
    /// <param name="toUrl">The messaging endpoint of the other bot.</param>
    /// <param name="serviceUrl">Where the other bot calls back.</param>
    /// <param name="conversationId">The conversation as the other bot shall know it.</param>
    /// <param name="activity">What to send; it is not changed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The status and body of the other bot's answer, whatever the status.</returns>
    public virtual async Task<InvokeResponse> PostActivityAsync(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken).ConfigureAwait(false);

    /// <summary>Releases what the client holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the client holds.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
