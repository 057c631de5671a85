using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of the event that a meeting began.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingStartEventDetails()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MeetingStartEventDetails(string id, Uri joinUrl = null, string title = null, string meetingType = "Scheduled", DateTime startTime = default)
        : base(id, joinUrl, title, meetingType)
    {
        StartTime = startTime;
    }

    /// <summary>The start time.</summary>
    [JsonProperty(PropertyName = "StartTime", NullValueHandling = NullValueHandling.Ignore)]
    public DateTime StartTime { get; set; }
}
