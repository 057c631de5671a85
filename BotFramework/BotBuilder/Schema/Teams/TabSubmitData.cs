using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the user submitted in a tab.</summary>
public class TabSubmitData
{
    private JObject _properties;

    /// <summary>Creates an empty instance.</summary>
    public TabSubmitData()
    {
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }
}
