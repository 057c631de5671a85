using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult
{
    /// <summary>Creates an empty instance.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>Asks for the next page; absent on the last one.</summary>
    [JsonProperty(PropertyName = "continuationToken", NullValueHandling = NullValueHandling.Ignore)]
    public string ContinuationToken { get; set; }

    /// <summary>The members, in order.</summary>
    [JsonProperty(PropertyName = "members", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ChannelAccount> Members { get; set; }
}
