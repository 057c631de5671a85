using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke. The outcome is told here, while the HTTP status stays 200.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>Creates an empty instance.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>The outcome: 200, or 400, 401, 412, 500 with an error as value.</summary>
    [JsonProperty(PropertyName = "statusCode", NullValueHandling = NullValueHandling.Ignore)]
    public int StatusCode { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public object Value { get; set; }
}
