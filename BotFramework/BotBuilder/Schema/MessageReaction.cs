using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Creates an empty instance.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageReaction(string type = null)
    {
        Type = type;
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }
}
