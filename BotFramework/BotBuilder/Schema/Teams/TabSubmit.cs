using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>tab/submit</c> invoke.</summary>
public class TabSubmit
{
    /// <summary>Creates an empty instance.</summary>
    public TabSubmit()
    {
    }

    /// <summary>The context.</summary>
    [JsonProperty(PropertyName = "context", NullValueHandling = NullValueHandling.Ignore)]
    public TabContext Context { get; set; }

    /// <summary>The data.</summary>
    [JsonProperty(PropertyName = "data", NullValueHandling = NullValueHandling.Ignore)]
    public TabSubmitData Data { get; set; }

    /// <summary>The tab entity context.</summary>
    [JsonProperty(PropertyName = "tabContext", NullValueHandling = NullValueHandling.Ignore)]
    public TabEntityContext TabEntityContext { get; set; }
}
