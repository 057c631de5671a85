using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action that opens one of several addresses.</summary>
public class O365ConnectorCardViewAction : O365ConnectorCardActionBase
{
    /// <summary><c>ViewAction</c>.</summary>
    public new const string Type = "ViewAction";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardViewAction()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardViewAction(string type = null, string name = null, string id = null, IList<string> target = null)
        : base(type, name, id)
    {
        Target = target;
    }

    /// <summary>The target, in order.</summary>
    [JsonProperty(PropertyName = "target", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> Target { get; set; }
}
