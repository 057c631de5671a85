using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A name and what belongs to it.</summary>
public class O365ConnectorCardFact
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardFact()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardFact(string name = null, string value = null)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }
}
