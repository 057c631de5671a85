using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that may be chosen.</summary>
public class Choice
{
    /// <summary>Initializes a new instance of the <see cref="Choice"/> class.</summary>
    /// <param name="value">What choosing it returns.</param>
    public Choice(string value = null)
    {
        Value = value;
    }

    /// <summary>Gets or sets what choosing it returns.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Gets or sets the button that is shown for it; one with the value when null.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Gets or sets other words for it.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }

    /// <summary>What is shown for the choice.</summary>
    internal string Title() => Action?.Title ?? Value;
}
