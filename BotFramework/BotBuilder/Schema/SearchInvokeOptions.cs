using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which part of the results is wanted.</summary>
public class SearchInvokeOptions
{
    /// <summary>Creates an empty instance.</summary>
    public SearchInvokeOptions()
    {
    }

    /// <summary>The skip.</summary>
    [JsonProperty(PropertyName = "skip", NullValueHandling = NullValueHandling.Ignore)]
    public int Skip { get; set; }

    /// <summary>The top.</summary>
    [JsonProperty(PropertyName = "top", NullValueHandling = NullValueHandling.Ignore)]
    public int Top { get; set; }
}
