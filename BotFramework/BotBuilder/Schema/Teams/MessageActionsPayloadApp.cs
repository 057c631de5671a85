using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The app that wrote a message.</summary>
public class MessageActionsPayloadApp
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayloadApp()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayloadApp(string applicationIdentityType = null, string id = null, string displayName = null)
    {
        ApplicationIdentityType = applicationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>The application identity type.</summary>
    [JsonProperty(PropertyName = "applicationIdentityType", NullValueHandling = NullValueHandling.Ignore)]
    public string ApplicationIdentityType { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The display name.</summary>
    [JsonProperty(PropertyName = "displayName", NullValueHandling = NullValueHandling.Ignore)]
    public string DisplayName { get; set; }
}
