using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member to whom a batch is sent.</summary>
public class TeamMember
{
    /// <summary>Creates an empty instance.</summary>
    public TeamMember()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamMember(string id = null)
    {
        Id = id;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }
}
