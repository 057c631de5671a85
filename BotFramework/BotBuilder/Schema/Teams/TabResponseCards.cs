using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The cards of a tab, in order.</summary>
public class TabResponseCards
{
    /// <summary>Creates an empty instance.</summary>
    public TabResponseCards()
    {
    }

    /// <summary>The cards, in order.</summary>
    [JsonProperty(PropertyName = "cards", NullValueHandling = NullValueHandling.Ignore)]
    public IList<TabResponseCard> Cards { get; set; }
}
