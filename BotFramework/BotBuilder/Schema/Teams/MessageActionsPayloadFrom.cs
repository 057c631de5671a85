using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who wrote the message on which an action was started.</summary>
public class MessageActionsPayloadFrom
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadFrom()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadFrom(MessageActionsPayloadUser user = null, MessageActionsPayloadApp application = null, MessageActionsPayloadConversation conversation = null)
    {
        User = user;
        Application = application;
        Conversation = conversation;
    }

    /// <summary>The user.</summary>
    [JsonProperty(PropertyName = "user", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayloadUser User { get; set; }

    /// <summary>The application.</summary>
    [JsonProperty(PropertyName = "application", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayloadApp Application { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayloadConversation Conversation { get; set; }
}
