using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>Creates an empty instance.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>The action.</summary>
    [JsonProperty(PropertyName = "action", NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>The authentication.</summary>
    [JsonProperty(PropertyName = "authentication", NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>The magic code of a sign-in, if there was one.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }
}
