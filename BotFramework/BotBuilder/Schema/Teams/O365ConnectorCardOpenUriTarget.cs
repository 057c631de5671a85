using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The address to open on one operating system.</summary>
public class O365ConnectorCardOpenUriTarget
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardOpenUriTarget()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardOpenUriTarget(string os = null, string uri = null)
    {
        Os = os;
        Uri = uri;
    }

    /// <summary>The os.</summary>
    [JsonProperty(PropertyName = "os", NullValueHandling = NullValueHandling.Ignore)]
    public string Os { get; set; }

    /// <summary>The uri.</summary>
    [JsonProperty(PropertyName = "uri", NullValueHandling = NullValueHandling.Ignore)]
    public string Uri { get; set; }
}
