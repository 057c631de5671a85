using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of members, as Teams describes them.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Creates an empty instance.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Creates a page from members as the connector answers them.</summary>
    public TeamsPagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members?.Select(member => JObject.FromObject(member).ToObject<TeamsChannelAccount>()).ToList();
    }

    /// <summary>Asks for the next page; absent on the last one.</summary>
    [JsonProperty(PropertyName = "continuationToken", NullValueHandling = NullValueHandling.Ignore)]
    public string ContinuationToken { get; set; }

    /// <summary>The members, in order.</summary>
    [JsonProperty(PropertyName = "members", NullValueHandling = NullValueHandling.Ignore)]
    public IList<TeamsChannelAccount> Members { get; set; }
}
