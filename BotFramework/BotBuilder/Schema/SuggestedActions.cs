using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons that are offered with a message and vanish with the next one.</summary>
public class SuggestedActions
{
    /// <summary>Creates an empty instance.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates buttons for these users from any sequences.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
    {
        To = to?.ToList();
        Actions = actions?.ToList();
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The ids of the users who see the buttons; empty for all.</summary>
    [JsonProperty(PropertyName = "to", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> To { get; set; }

    /// <summary>The actions, in order.</summary>
    [JsonProperty(PropertyName = "actions", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Actions { get; set; }
}
