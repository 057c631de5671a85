using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action that opens an address.</summary>
public class O365ConnectorCardOpenUri : O365ConnectorCardActionBase
{
    /// <summary><c>OpenUri</c>.</summary>
    public new const string Type = "OpenUri";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardOpenUri()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardOpenUri(string type = null, string name = null, string id = null, IList<O365ConnectorCardOpenUriTarget> targets = null)
        : base(type, name, id)
    {
        Targets = targets;
    }

    /// <summary>The targets, in order.</summary>
    [JsonProperty(PropertyName = "targets", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardOpenUriTarget> Targets { get; set; }
}
