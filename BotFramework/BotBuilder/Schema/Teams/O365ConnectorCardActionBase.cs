using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all actions of an Office connector card have in common.</summary>
public class O365ConnectorCardActionBase
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardActionBase()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardActionBase(string type = null, string name = null, string id = null)
    {
        Type = type;
        Name = name;
        Id = id;
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "@type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "@id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }
}
