using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team, with counts.</summary>
public class TeamDetails
{
    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    [Obsolete("Use the constructor without parameters and set the properties.")]
    public TeamDetails(string id = null, string name = null, string aadGroupId = null)
    {
        Id = id;
        Name = name;
        AadGroupId = aadGroupId;
    }

    /// <summary>Creates an empty instance.</summary>
    public TeamDetails()
    {
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The Entra group behind the team.</summary>
    [JsonProperty(PropertyName = "aadGroupId", NullValueHandling = NullValueHandling.Ignore)]
    public string AadGroupId { get; set; }

    /// <summary>The channel count.</summary>
    [JsonProperty(PropertyName = "channelCount", NullValueHandling = NullValueHandling.Ignore)]
    public int ChannelCount { get; set; }

    /// <summary>The member count.</summary>
    [JsonProperty(PropertyName = "memberCount", NullValueHandling = NullValueHandling.Ignore)]
    public int MemberCount { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }
}
