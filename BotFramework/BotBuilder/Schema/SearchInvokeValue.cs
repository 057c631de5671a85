using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an <c>application/search</c> invoke.</summary>
public class SearchInvokeValue
{
    /// <summary>Creates an empty instance.</summary>
    public SearchInvokeValue()
    {
    }

    /// <summary>The context.</summary>
    [JsonProperty(PropertyName = "context", NullValueHandling = NullValueHandling.Ignore)]
    public object Context { get; set; }

    /// <summary>The kind.</summary>
    [JsonProperty(PropertyName = "kind", NullValueHandling = NullValueHandling.Ignore)]
    public string Kind { get; set; }

    /// <summary>The query options.</summary>
    [JsonProperty(PropertyName = "queryOptions", NullValueHandling = NullValueHandling.Ignore)]
    public SearchInvokeOptions QueryOptions { get; set; }

    /// <summary>The query text.</summary>
    [JsonProperty(PropertyName = "queryText", NullValueHandling = NullValueHandling.Ignore)]
    public string QueryText { get; set; }
}
