using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The <c>Action.Execute</c> that was pressed on an Adaptive Card.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Creates an empty instance.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>The data.</summary>
    [JsonProperty(PropertyName = "data", NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>The verb.</summary>
    [JsonProperty(PropertyName = "verb", NullValueHandling = NullValueHandling.Ignore)]
    public string Verb { get; set; }
}
