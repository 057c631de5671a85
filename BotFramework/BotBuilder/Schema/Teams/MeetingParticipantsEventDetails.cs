using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of the event that participants joined or left a meeting.</summary>
public class MeetingParticipantsEventDetails
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingParticipantsEventDetails()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = null)
    {
        Members = members ?? [];
    }

    /// <summary>The members, in order.</summary>
    [JsonProperty(PropertyName = "Members", NullValueHandling = NullValueHandling.Ignore)]
    public IList<TeamsMeetingMember> Members { get; } = [];
}
