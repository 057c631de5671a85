using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What a recognizer found in an utterance.</summary>
public class RecognizerResult : IRecognizerConvert
{
    /// <summary>Gets or sets the utterance.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets the utterance as the recognizer corrected it.</summary>
    [JsonProperty("alteredText")]
    public string AlteredText { get; set; }

    /// <summary>Gets or sets the intents with their scores.</summary>
    [JsonProperty("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; }

    /// <summary>Gets or sets the entities.</summary>
    [JsonProperty("entities")]
    public JObject Entities { get; set; }

    /// <summary>Gets or sets what else the recognizer says.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();

    /// <summary>Takes over another result.</summary>
    /// <param name="result">A <see cref="RecognizerResult"/>.</param>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public void Convert(object result)
    {
        if (result is not RecognizerResult other)
        {
            throw new ArgumentException($"Cannot convert an object of type {result?.GetType().Name ?? "null"} into a {nameof(RecognizerResult)}.", nameof(result));
        }

        Text = other.Text;
        AlteredText = other.AlteredText;
        Intents = other.Intents;
        Entities = other.Entities;
        Properties = other.Properties;
    }
}
