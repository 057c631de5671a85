using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of the recipients that a batch did not reach.</summary>
public class BatchFailedEntriesResponse
{
    /// <summary>Creates an empty instance.</summary>
    public BatchFailedEntriesResponse()
    {
    }

    /// <summary>Asks for the next page; absent on the last one.</summary>
    [JsonProperty(PropertyName = "continuationToken", NullValueHandling = NullValueHandling.Ignore)]
    public string ContinuationToken { get; set; }

    /// <summary>The failed entries, in order.</summary>
    [JsonProperty(PropertyName = "failedEntryResponses", NullValueHandling = NullValueHandling.Ignore)]
    public IList<BatchFailedEntry> FailedEntries { get; } = [];
}
