using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of the event that a meeting ended.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingEndEventDetails()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MeetingEndEventDetails(string id, Uri joinUrl = null, string title = null, string meetingType = "Scheduled", DateTime endTime = default)
        : base(id, joinUrl, title, meetingType)
    {
        EndTime = endTime;
    }

    /// <summary>The end time.</summary>
    [JsonProperty(PropertyName = "EndTime", NullValueHandling = NullValueHandling.Ignore)]
    public DateTime EndTime { get; set; }
}
