using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for.</summary>
public class SortedValue
{
    /// <summary>Gets or sets the value.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Gets or sets the index by which the searcher knows it; several values may share one.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }
}
