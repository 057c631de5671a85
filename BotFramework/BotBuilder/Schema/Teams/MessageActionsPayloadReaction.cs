using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A reaction to the message on which an action was started.</summary>
public class MessageActionsPayloadReaction
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadReaction()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadReaction(string reactionType = null, string createdDateTime = null, MessageActionsPayloadFrom user = null)
    {
        ReactionType = reactionType;
        CreatedDateTime = createdDateTime;
        User = user;
    }

    /// <summary>The reaction type.</summary>
    [JsonProperty(PropertyName = "reactionType", NullValueHandling = NullValueHandling.Ignore)]
    public string ReactionType { get; set; }

    /// <summary>The created date time.</summary>
    [JsonProperty(PropertyName = "createdDateTime", NullValueHandling = NullValueHandling.Ignore)]
    public string CreatedDateTime { get; set; }

    /// <summary>The user.</summary>
    [JsonProperty(PropertyName = "user", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayloadFrom User { get; set; }
}
