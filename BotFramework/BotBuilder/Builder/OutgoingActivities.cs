using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What the adapters of channels do with the activities that a bot sends, changes and takes back.</summary>
internal static class OutgoingActivities
{
    /// <summary>Sends activities through the connector of the turn, except those that no channel gets.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">What to send, at least one.</param>
    /// <param name="otherWay">Sends an activity another way, or gives null when it is for the connector; null when there is none.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answers, one for each activity.</returns>
    public static async Task<ResourceResponse[]> SendAsync(ITurnContext turnContext, Activity[] activities, Func<Activity, Task<ResourceResponse>> otherWay, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];

            // Ids are the channel's to give.
            activity.Id = null;
            var response = await AreNotForChannelAsync(turnContext, activity, cancellationToken).ConfigureAwait(false)
                ? null
                : await (otherWay?.Invoke(activity) ?? SendThroughConnectorAsync(turnContext, activity, cancellationToken)).ConfigureAwait(false);
            responses[i] = response ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    /// <summary>Replaces an activity.</summary>
    public static async Task<ResourceResponse> UpdateAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        var connector = await GetConnectorAsync(turnContext).ConfigureAwait(false);
        return await connector.Conversations.UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes an activity.</summary>
    public static async Task DeleteAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        var connector = await GetConnectorAsync(turnContext).ConfigureAwait(false);
        await connector.Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The connector that the adapter has put into the turn.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async ValueTask<IConnectorClient> GetConnectorAsync(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return await turnContext.TurnState.GetDeferredAsync<IConnectorClient>().ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The turn has no {nameof(IConnectorClient)} in its state; was it begun by another adapter?");
    }

    private static async Task<ResourceResponse> SendThroughConnectorAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var connector = await GetConnectorAsync(turnContext).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await connector.Conversations.SendToConversationAsync(activity, cancellationToken).ConfigureAwait(false)
            : await connector.Conversations.ReplyToActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    // Waits for a delay, keeps the answer to an invoke, drops a trace that nobody reads.
    private static async ValueTask<bool> AreNotForChannelAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(milliseconds, cancellationToken).ConfigureAwait(false);
                return true;

            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(BotAdapter.InvokeResponseKey, activity);
                return true;

            default:
                return activity.Type == ActivityTypes.Trace && activity.ChannelId != Channels.Emulator;
        }
    }
}
