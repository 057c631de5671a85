using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One card of a tab.</summary>
public class TabResponseCard
{
    /// <summary>Creates an empty instance.</summary>
    public TabResponseCard()
    {
    }

    /// <summary>The card.</summary>
    [JsonProperty(PropertyName = "card", NullValueHandling = NullValueHandling.Ignore)]
    public object Card { get; set; }
}
