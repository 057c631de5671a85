using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far a batch of messages has come.</summary>
public class BatchOperationState
{
    /// <summary>Creates an empty instance.</summary>
    public BatchOperationState()
    {
    }

    /// <summary>The retry after.</summary>
    [JsonProperty(PropertyName = "retryAfter", NullValueHandling = NullValueHandling.Ignore)]
    public DateTime? RetryAfter { get; set; }

    /// <summary>Opaque data that comes back at the end of a sign-in.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }

    /// <summary>The status map.</summary>
    [JsonProperty(PropertyName = "statusMap", NullValueHandling = NullValueHandling.Ignore)]
    public IDictionary<int, int> StatusMap { get; } = new Dictionary<int, int>();

    /// <summary>The total entries count.</summary>
    [JsonProperty(PropertyName = "totalEntriesCount", NullValueHandling = NullValueHandling.Ignore)]
    public int TotalEntriesCount { get; set; }
}
