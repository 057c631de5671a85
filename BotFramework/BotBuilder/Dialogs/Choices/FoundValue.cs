using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in what somebody said.</summary>
public class FoundValue
{
    /// <summary>Gets or sets the value.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Gets or sets the index that the value was given.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>Gets or sets how well what was said fits, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }
}
