using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that somebody made.</summary>
public class FoundChoice
{
    /// <summary>Gets or sets the value of the choice.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Gets or sets the number of the choice, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>Gets or sets how well what was said fits, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>Gets or sets the word for the choice that was found; null when its number was.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
