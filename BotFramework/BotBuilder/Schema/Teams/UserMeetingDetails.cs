using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user's part in a meeting.</summary>
public class UserMeetingDetails
{
    /// <summary>Creates an empty instance.</summary>
    public UserMeetingDetails()
    {
    }

    /// <summary>Whether the user is in the meeting now.</summary>
    [JsonProperty(PropertyName = "InMeeting", NullValueHandling = NullValueHandling.Ignore)]
    public bool InMeeting { get; set; }

    /// <summary>The role.</summary>
    [JsonProperty(PropertyName = "Role", NullValueHandling = NullValueHandling.Ignore)]
    public string Role { get; set; }
}
