using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user of Teams with their part in a meeting.</summary>
public class TeamsParticipantChannelAccount : TeamsChannelAccount
{
    /// <summary>Creates an empty instance.</summary>
    public TeamsParticipantChannelAccount()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsParticipantChannelAccount(string id = null, string name = null, string givenName = null, string surname = null, string email = null, string userPrincipalName = null, string tenantId = null, string userRole = null, string meetingRole = null, bool inMeeting = false, ConversationAccount conversation = null)
        : base(id, name, givenName, surname, email, userPrincipalName, tenantId, userRole)
    {
        MeetingRole = meetingRole;
        InMeeting = inMeeting;
        Conversation = conversation;
    }

    /// <summary>The meeting role.</summary>
    [JsonProperty(PropertyName = "meetingRole", NullValueHandling = NullValueHandling.Ignore)]
    public string MeetingRole { get; set; }

    /// <summary>Whether the user is in the meeting now.</summary>
    [JsonProperty(PropertyName = "inMeeting", NullValueHandling = NullValueHandling.Ignore)]
    public bool InMeeting { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationAccount Conversation { get; set; }
}
