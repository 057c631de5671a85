using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation as the channel names it.</summary>
public class ConversationAccount
{
    private object _properties;

    /// <summary>Creates an empty instance.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ConversationAccount(bool? isGroup = null, string conversationType = null, string id = null, string name = null, string aadObjectId = null, string role = null, string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two may take part.</summary>
    [JsonProperty(PropertyName = "isGroup", NullValueHandling = NullValueHandling.Ignore)]
    public bool? IsGroup { get; set; }

    /// <summary>The kind of conversation; in Teams personal, groupChat or channel.</summary>
    [JsonProperty(PropertyName = "conversationType", NullValueHandling = NullValueHandling.Ignore)]
    public string ConversationType { get; set; }

    /// <summary>The conversation's id, opaque. It may contain characters that must be encoded in addresses.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The aad object id.</summary>
    [JsonProperty(PropertyName = "aadObjectId", NullValueHandling = NullValueHandling.Ignore)]
    public string AadObjectId { get; set; }

    /// <summary>The role.</summary>
    [JsonProperty(PropertyName = "role", NullValueHandling = NullValueHandling.Ignore)]
    public string Role { get; set; }

    /// <summary>The conversation's tenant.</summary>
    [JsonProperty(PropertyName = "tenantId", NullValueHandling = NullValueHandling.Ignore)]
    public string TenantId { get; set; }

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
