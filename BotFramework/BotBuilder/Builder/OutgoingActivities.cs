using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Tells the activities that a bot sends but no channel gets.</summary>
internal static class OutgoingActivities
{
    /// <summary>Does what such an activity asks for: waits for a delay, keeps the answer to an invoke, drops a trace that nobody reads.</summary>
    /// <returns>False when the activity is for the channel.</returns>
    public static async ValueTask<bool> AreNotForChannelAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
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
