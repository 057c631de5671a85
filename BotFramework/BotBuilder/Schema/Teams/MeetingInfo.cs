using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting with its chat and its organiser.</summary>
public class MeetingInfo
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MeetingInfo(MeetingDetails details, ConversationAccount conversation = null, TeamsChannelAccount organizer = null)
    {
        Details = details;
        Conversation = conversation;
        Organizer = organizer;
    }

    /// <summary>The details.</summary>
    [JsonProperty(PropertyName = "details", NullValueHandling = NullValueHandling.Ignore)]
    public MeetingDetails Details { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The organizer.</summary>
    [JsonProperty(PropertyName = "organizer", NullValueHandling = NullValueHandling.Ignore)]
    public TeamsChannelAccount Organizer { get; set; }
}
