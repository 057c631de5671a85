using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A participant of a meeting.</summary>
public class TeamsMeetingParticipant
{
    /// <summary>Creates an empty instance.</summary>
    public TeamsMeetingParticipant()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsMeetingParticipant(TeamsChannelAccount user, ConversationAccount conversation = null, MeetingParticipantInfo meeting = null)
    {
        User = user;
        Conversation = conversation;
        Meeting = meeting;
    }

    /// <summary>The user.</summary>
    [JsonProperty(PropertyName = "user", NullValueHandling = NullValueHandling.Ignore)]
    public TeamsChannelAccount User { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The meeting.</summary>
    [JsonProperty(PropertyName = "meeting", NullValueHandling = NullValueHandling.Ignore)]
    public MeetingParticipantInfo Meeting { get; set; }
}
