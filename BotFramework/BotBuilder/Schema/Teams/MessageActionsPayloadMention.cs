using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A mention in the message on which an action was started.</summary>
public class MessageActionsPayloadMention
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadMention()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadMention(int? id = null, string mentionText = null, MessageActionsPayloadFrom mentioned = null)
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public int? Id { get; set; }

    /// <summary>The mention text.</summary>
    [JsonProperty(PropertyName = "mentionText", NullValueHandling = NullValueHandling.Ignore)]
    public string MentionText { get; set; }

    /// <summary>The mentioned.</summary>
    [JsonProperty(PropertyName = "mentioned", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayloadFrom Mentioned { get; set; }
}
