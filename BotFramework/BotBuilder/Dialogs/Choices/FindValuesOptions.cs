using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in what somebody said.</summary>
public class FindValuesOptions
{
    /// <summary>Gets or sets a value indicating whether a few words of a value are enough.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    /// <summary>Gets or sets the language; English when null.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Gets or sets how many other words may stand between two words of a value; 2 when null.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    /// <summary>Gets or sets what cuts texts into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> when null.</summary>
    [JsonProperty("tokenizer")]
    public TokenizerFunction Tokenizer { get; set; }
}
