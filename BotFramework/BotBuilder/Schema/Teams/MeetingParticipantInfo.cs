using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A participant's part in a meeting.</summary>
public class MeetingParticipantInfo
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingParticipantInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MeetingParticipantInfo(string role = null, bool? inMeeting = null)
    {
        Role = role;
        InMeeting = inMeeting;
    }

    /// <summary>The role.</summary>
    [JsonProperty(PropertyName = "role", NullValueHandling = NullValueHandling.Ignore)]
    public string Role { get; set; }

    /// <summary>Whether the user is in the meeting now.</summary>
    [JsonProperty(PropertyName = "inMeeting", NullValueHandling = NullValueHandling.Ignore)]
    public bool? InMeeting { get; set; }
}
