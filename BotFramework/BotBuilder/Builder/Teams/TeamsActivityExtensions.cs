using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Reads and writes what Teams adds to activities.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>Finds the channel.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The channel's id, or null outside a channel.</returns>
    public static string TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    /// <summary>Finds the channel that was chosen when the bot was installed.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The channel's id, or null.</returns>
    public static string TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>Finds the team.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The team, or null outside a team.</returns>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    /// <summary>Finds the meeting.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The meeting, or null outside a meeting.</returns>
    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => Data(activity)?.Meeting;

    /// <summary>Finds on whose behalf an activity was sent.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>Those on whose behalf it was sent, or null.</returns>
    public static IList<OnBehalfOf> TeamsGetTeamOnBehalfOf(this IActivity activity) => Data(activity)?.OnBehalfOf;

    /// <summary>Makes an activity that is sent show up in the user's activity feed.</summary>
    /// <param name="activity">The activity.</param>
    public static void TeamsNotifyUser(this IActivity activity) => Notify(activity, new NotificationInfo { Alert = true });

    /// <summary>Makes an activity that is sent show up in the user's activity feed or in the meeting.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="alertInMeeting">Whether it shows up in the meeting, and not in the feed.</param>
    /// <param name="externalResourceUrl">The address of what the meeting shows.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null) =>
        Notify(activity, new NotificationInfo { Alert = !alertInMeeting, AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl });

    private static TeamsChannelData Data(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetChannelData<TeamsChannelData>();
    }

    private static void Notify(IActivity activity, NotificationInfo notification)
    {
        var data = Data(activity) ?? new TeamsChannelData();
        data.Notification = notification;
        activity.ChannelData = data;
    }
}
