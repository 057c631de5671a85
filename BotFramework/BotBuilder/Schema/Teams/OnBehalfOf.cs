using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The person on whose behalf a message is sent.</summary>
public class OnBehalfOf
{
    /// <summary>Creates an empty instance.</summary>
    public OnBehalfOf()
    {
    }

    /// <summary>The display name.</summary>
    [JsonProperty(PropertyName = "displayName", NullValueHandling = NullValueHandling.Ignore)]
    public string DisplayName { get; set; }

    /// <summary>The item id.</summary>
    [JsonProperty(PropertyName = "itemid", NullValueHandling = NullValueHandling.Ignore)]
    public int ItemId { get; set; }

    /// <summary>The mention type.</summary>
    [JsonProperty(PropertyName = "mentionType", NullValueHandling = NullValueHandling.Ignore)]
    public string MentionType { get; set; }

    /// <summary>The mri.</summary>
    [JsonProperty(PropertyName = "mri", NullValueHandling = NullValueHandling.Ignore)]
    public string Mri { get; set; }
}
