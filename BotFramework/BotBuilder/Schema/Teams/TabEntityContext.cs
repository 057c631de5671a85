using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which tab is shown.</summary>
public class TabEntityContext
{
    /// <summary>Creates an empty instance.</summary>
    public TabEntityContext()
    {
    }

    /// <summary>The tab entity id.</summary>
    [JsonProperty(PropertyName = "tabEntityId", NullValueHandling = NullValueHandling.Ignore)]
    public string TabEntityId { get; set; }
}
