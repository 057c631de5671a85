using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>Creates an empty instance.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The team's id, which is that of its General channel.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The Entra group behind the team.</summary>
    [JsonProperty(PropertyName = "aadGroupId", NullValueHandling = NullValueHandling.Ignore)]
    public string AadGroupId { get; set; }
}
