using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The tenant that an activity comes from.</summary>
public class TenantInfo
{
    /// <summary>Creates an empty instance.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TenantInfo(string id = null)
    {
        Id = id;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }
}
