using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>tab/fetch</c> invoke.</summary>
public class TabRequest
{
    /// <summary>Creates an empty instance.</summary>
    public TabRequest()
    {
    }

    /// <summary>The context.</summary>
    [JsonProperty(PropertyName = "context", NullValueHandling = NullValueHandling.Ignore)]
    public TabContext Context { get; set; }

    /// <summary>Opaque data that comes back at the end of a sign-in.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }

    /// <summary>The tab entity context.</summary>
    [JsonProperty(PropertyName = "tabContext", NullValueHandling = NullValueHandling.Ignore)]
    public TabEntityContext TabEntityContext { get; set; }
}
