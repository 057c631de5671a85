using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the conversations that a bot takes part in.</summary>
public class ConversationsResult
{
    /// <summary>Creates an empty instance.</summary>
    public ConversationsResult()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Asks for the next page; absent on the last one.</summary>
    [JsonProperty(PropertyName = "continuationToken", NullValueHandling = NullValueHandling.Ignore)]
    public string ContinuationToken { get; set; }

    /// <summary>The conversations, in order.</summary>
    [JsonProperty(PropertyName = "conversations", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ConversationMembers> Conversations { get; set; }
}
