using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Shows what comes in and goes out in a turn to somebody else, as traces.</summary>
[Obsolete("The Emulator's inspection of bots is no longer developed.")]
public abstract class InterceptionMiddleware : IMiddleware
{
    internal InterceptionMiddleware(ILogger logger)
    {
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Gets what takes the log.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    async Task IMiddleware.OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var (goesOn, isWatched) = await InboundAsync(turnContext, TraceOf("ReceivedActivity", "Received Activity", turnContext.Activity), cancellationToken).ConfigureAwait(false);
        if (isWatched)
        {
            Watch(turnContext, cancellationToken);
        }

        if (goesOn)
        {
            try
            {
                await next(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (isWatched)
            {
                await OutboundAsync(turnContext, [TraceOf("TurnError", "Turn Error", "https://www.botframework.com/schemas/error", exception.Message)], cancellationToken).ConfigureAwait(false);
                throw;
            }
        }

        if (isWatched)
        {
            await TraceStateAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a trace.</summary>
    internal static Activity TraceOf(string name, string label, string valueType, object value) =>
        (Activity)Activity.CreateTraceActivity(name, valueType, value, label);

    /// <summary>Takes what came in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="traceActivity">What came in, as a trace.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether the turn goes on, and whether it is watched.</returns>
    protected abstract Task<(bool, bool)> InboundAsync(ITurnContext turnContext, Activity traceActivity, CancellationToken cancellationToken);

    /// <summary>Takes what goes out.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="clonedActivities">What goes out, as traces.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A task that ends when it is shown.</returns>
    protected abstract Task OutboundAsync(ITurnContext turnContext, IEnumerable<Activity> clonedActivities, CancellationToken cancellationToken);

    /// <summary>Shows the bot's state at the end of a turn that is watched.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A task that ends when it is shown.</returns>
    protected abstract Task TraceStateAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    private static Activity TraceOf(string name, string label, Activity activity)
    {
        var trace = TraceOf(name, label, "https://www.botframework.com/schemas/activity", activity);
        trace.RelatesTo = activity.GetConversationReference();
        return trace;
    }

    private void Watch(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.OnSendActivities(async (turn, activities, nextSend) =>
        {
            await OutboundAsync(turn, activities.ConvertAll(activity => TraceOf("SentActivity", "Sent Activity", activity)), cancellationToken).ConfigureAwait(false);
            return await nextSend().ConfigureAwait(false);
        });
        turnContext.OnUpdateActivity(async (turn, activity, nextUpdate) =>
        {
            await OutboundAsync(turn, [TraceOf("MessageUpdate", "Updated Message", activity)], cancellationToken).ConfigureAwait(false);
            return await nextUpdate().ConfigureAwait(false);
        });
        turnContext.OnDeleteActivity(async (turn, reference, nextDelete) =>
        {
            var trace = TraceOf("MessageDelete", "Deleted Message", "https://www.botframework.com/schemas/conversationReference", reference);
            await OutboundAsync(turn, [trace], cancellationToken).ConfigureAwait(false);
            await nextDelete().ConfigureAwait(false);
        });
    }
}
