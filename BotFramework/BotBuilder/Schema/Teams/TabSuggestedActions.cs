using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The buttons of a tab's sign-in request.</summary>
public class TabSuggestedActions
{
    /// <summary>Creates an empty instance.</summary>
    public TabSuggestedActions()
    {
    }

    /// <summary>The actions, in order.</summary>
    [JsonProperty(PropertyName = "actions", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Actions { get; set; }
}
