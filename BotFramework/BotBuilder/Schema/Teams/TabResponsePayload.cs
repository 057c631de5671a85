using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a tab shows: cards, or a request to sign in.</summary>
public class TabResponsePayload
{
    /// <summary>Creates an empty instance.</summary>
    public TabResponsePayload()
    {
    }

    /// <summary>The suggested actions.</summary>
    [JsonProperty(PropertyName = "suggestedActions", NullValueHandling = NullValueHandling.Ignore)]
    public TabSuggestedActions SuggestedActions { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public TabResponseCards Value { get; set; }
}
