using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user and their part in a meeting.</summary>
public class TeamsMeetingMember
{
    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting)
    {
        User = user;
        Meeting = meeting;
    }

    /// <summary>The user.</summary>
    [JsonProperty(PropertyName = "user", NullValueHandling = NullValueHandling.Ignore)]
    public TeamsChannelAccount User { get; set; }

    /// <summary>The meeting.</summary>
    [JsonProperty(PropertyName = "Meeting", NullValueHandling = NullValueHandling.Ignore)]
    public UserMeetingDetails Meeting { get; set; }
}
