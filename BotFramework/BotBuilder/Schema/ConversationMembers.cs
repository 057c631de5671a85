using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation and its members.</summary>
public class ConversationMembers
{
    /// <summary>Creates an empty instance.</summary>
    public ConversationMembers()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ConversationMembers(string id = null, IList<ChannelAccount> members = null)
    {
        Id = id;
        Members = members;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The members, in order.</summary>
    [JsonProperty(PropertyName = "members", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ChannelAccount> Members { get; set; }
}
