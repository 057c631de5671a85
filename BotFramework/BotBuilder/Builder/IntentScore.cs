using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How sure a recognizer is of an intent.</summary>
public class IntentScore
{
    /// <summary>Gets or sets the confidence, from 0 to 1.</summary>
    [JsonProperty("score")]
    public double? Score { get; set; }

    /// <summary>Gets or sets what else the recognizer says of the intent.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
}
