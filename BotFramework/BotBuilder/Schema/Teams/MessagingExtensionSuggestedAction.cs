using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The buttons of a sign-in or configuration answer.</summary>
public class MessagingExtensionSuggestedAction
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionSuggestedAction()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionSuggestedAction(IList<CardAction> actions = null)
    {
        Actions = actions;
    }

    /// <summary>The actions, in order.</summary>
    [JsonProperty(PropertyName = "actions", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Actions { get; set; }
}
