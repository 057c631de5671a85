using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The channel's answer to a sent activity. Channels may leave the id out.</summary>
public class ResourceResponse
{
    /// <summary>Creates an empty instance.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }
}
