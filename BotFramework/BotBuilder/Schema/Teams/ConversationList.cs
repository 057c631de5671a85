using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The channels of a team.</summary>
public class ConversationList
{
    /// <summary>Creates an empty instance.</summary>
    public ConversationList()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ConversationList(IList<ChannelInfo> conversations = null)
    {
        Conversations = conversations;
    }

    /// <summary>The conversations, in order.</summary>
    [JsonProperty(PropertyName = "conversations", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ChannelInfo> Conversations { get; set; }
}
