using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The conversation that wrote a message.</summary>
public class MessageActionsPayloadConversation
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadConversation()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadConversation(string conversationIdentityType = null, string id = null, string displayName = null)
    {
        ConversationIdentityType = conversationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>The conversation identity type.</summary>
    [JsonProperty(PropertyName = "conversationIdentityType", NullValueHandling = NullValueHandling.Ignore)]
    public string ConversationIdentityType { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The display name.</summary>
    [JsonProperty(PropertyName = "displayName", NullValueHandling = NullValueHandling.Ignore)]
    public string DisplayName { get; set; }
}
