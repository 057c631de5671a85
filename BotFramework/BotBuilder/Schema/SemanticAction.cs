using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An action that the sender understood in what was said.</summary>
public class SemanticAction
{
    /// <summary>Creates an empty instance.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The entities.</summary>
    [JsonProperty(PropertyName = "entities", NullValueHandling = NullValueHandling.Ignore)]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>Opaque data that comes back at the end of a sign-in.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }
}
