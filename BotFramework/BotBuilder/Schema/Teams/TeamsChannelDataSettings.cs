using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Settings that came along with an installation.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>Creates an empty instance.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsChannelDataSettings(ChannelInfo channel = null)
    {
        SelectedChannel = channel;
    }

    /// <summary>The selected channel.</summary>
    [JsonProperty(PropertyName = "selectedChannel", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
