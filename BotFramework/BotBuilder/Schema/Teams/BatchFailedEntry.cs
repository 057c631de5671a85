using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A recipient that a batch did not reach.</summary>
public class BatchFailedEntry
{
    /// <summary>Creates an empty instance.</summary>
    public BatchFailedEntry()
    {
    }

    /// <summary>The entry id.</summary>
    [JsonProperty(PropertyName = "entryId", NullValueHandling = NullValueHandling.Ignore)]
    public string EntryId { get; set; }

    /// <summary>The error.</summary>
    [JsonProperty(PropertyName = "error", NullValueHandling = NullValueHandling.Ignore)]
    public string Error { get; set; }
}
