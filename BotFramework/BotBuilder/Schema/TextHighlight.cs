using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A piece of an earlier text.</summary>
public class TextHighlight
{
    /// <summary>Creates an empty instance.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TextHighlight(string text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>The occurrence.</summary>
    [JsonProperty(PropertyName = "occurrence", NullValueHandling = NullValueHandling.Ignore)]
    public int? Occurrence { get; set; }
}
