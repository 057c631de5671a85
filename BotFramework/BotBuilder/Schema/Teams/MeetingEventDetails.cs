using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What meeting events have in common.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails(string id = null, Uri joinUrl = null, string title = null, string meetingType = "Scheduled")
        : base(id, joinUrl, title)
    {
        MeetingType = meetingType;
    }

    /// <summary>The meeting type.</summary>
    [JsonProperty(PropertyName = "MeetingType", NullValueHandling = NullValueHandling.Ignore)]
    public string MeetingType { get; set; }
}
