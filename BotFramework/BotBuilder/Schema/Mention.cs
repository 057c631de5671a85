using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The entity that says who is mentioned in a message.</summary>
public class Mention : Entity
{
    /// <summary>Creates an empty instance of type <c>mention</c>.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is mentioned.</summary>
    [JsonProperty(PropertyName = "mentioned", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The exact piece of the message's text that mentions them, for instance <c>&lt;at&gt;Ada&lt;/at&gt;</c>.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }
}
