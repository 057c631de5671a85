using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The entity for anything that has a name.</summary>
public class Thing
{
    /// <summary>Creates an empty instance of type <c>Thing</c>.</summary>
    public Thing()
    {
        Type = "Thing";
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Thing(string type = null, string name = null)
    {
        Type = type ?? "Thing";
        Name = name;
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }
}
