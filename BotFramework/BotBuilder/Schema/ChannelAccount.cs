using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A participant of a conversation: a user or a bot, as the channel names it.</summary>
public class ChannelAccount
{
    private object _properties;

    /// <summary>Creates an empty instance.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The id that the channel gives this participant. In Teams it differs from bot to bot.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>Who this is, see <see cref="RoleTypes"/>.</summary>
    [JsonProperty(PropertyName = "role", NullValueHandling = NullValueHandling.Ignore)]
    public string Role { get; set; }

    /// <summary>The user's Entra object id, the same for all bots; kept as text, since test tools send ids that are no GUIDs.</summary>
    [JsonProperty(PropertyName = "aadObjectId", NullValueHandling = NullValueHandling.Ignore)]
    public string AadObjectId { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => DeferredJson.ResolveObject(ref _properties);
        set => _properties = value;
    }

    /// <summary>The same as it came over the wire, if nobody looked yet; null when there is none.</summary>
    internal object DeferredProperties
    {
        get => _properties;
        set => _properties = value;
    }
}
