using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting as Teams knows it.</summary>
public class MeetingDetails : MeetingDetailsBase
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingDetails()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MeetingDetails(string id, string msGraphResourceId = null, DateTime? scheduledStartTime = null, DateTime? scheduledEndTime = null, Uri joinUrl = null, string title = null, string type = "Scheduled")
        : base(id, joinUrl, title)
    {
        MsGraphResourceId = msGraphResourceId;
        ScheduledStartTime = scheduledStartTime;
        ScheduledEndTime = scheduledEndTime;
        Type = type;
    }

    /// <summary>The ms graph resource id.</summary>
    [JsonProperty(PropertyName = "msGraphResourceId", NullValueHandling = NullValueHandling.Ignore)]
    public string MsGraphResourceId { get; set; }

    /// <summary>The scheduled start time.</summary>
    [JsonProperty(PropertyName = "scheduledStartTime", NullValueHandling = NullValueHandling.Ignore)]
    public DateTime? ScheduledStartTime { get; set; }

    /// <summary>The scheduled end time.</summary>
    [JsonProperty(PropertyName = "scheduledEndTime", NullValueHandling = NullValueHandling.Ignore)]
    public DateTime? ScheduledEndTime { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }
}
