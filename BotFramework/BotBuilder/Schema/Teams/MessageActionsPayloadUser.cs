using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The user who wrote a message.</summary>
public class MessageActionsPayloadUser
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadUser()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadUser(string userIdentityType = null, string id = null, string displayName = null)
    {
        UserIdentityType = userIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>The user identity type.</summary>
    [JsonProperty(PropertyName = "userIdentityType", NullValueHandling = NullValueHandling.Ignore)]
    public string UserIdentityType { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The display name.</summary>
    [JsonProperty(PropertyName = "displayName", NullValueHandling = NullValueHandling.Ignore)]
    public string DisplayName { get; set; }
}
