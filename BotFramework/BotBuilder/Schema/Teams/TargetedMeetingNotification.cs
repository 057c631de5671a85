using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A notification to some participants of a meeting.</summary>
public class TargetedMeetingNotification : MeetingNotification<TargetedMeetingNotificationValue>
{
    /// <summary>Creates a notification of type <c>targetedMeetingNotification</c>.</summary>
    public TargetedMeetingNotification()
    {
        Type = "targetedMeetingNotification";
    }

    /// <summary>Creates a notification of type <c>targetedMeetingNotification</c> with its value.</summary>
    public TargetedMeetingNotification(TargetedMeetingNotificationValue targetedMeetingNotificationValue)
        : this()
    {
        Value = targetedMeetingNotificationValue;
    }

    /// <summary>The channel data.</summary>
    [JsonProperty(PropertyName = "channelData", NullValueHandling = NullValueHandling.Ignore)]
    public MeetingNotificationChannelData ChannelData { get; set; }
}
