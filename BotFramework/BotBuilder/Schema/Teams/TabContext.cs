using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client shows a tab.</summary>
public class TabContext
{
    /// <summary>Creates an empty instance.</summary>
    public TabContext()
    {
    }

    /// <summary>The theme.</summary>
    [JsonProperty(PropertyName = "theme", NullValueHandling = NullValueHandling.Ignore)]
    public string Theme { get; set; }
}
