using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action that opens inputs of its own.</summary>
public class O365ConnectorCardActionCard : O365ConnectorCardActionBase
{
    /// <summary><c>ActionCard</c>.</summary>
    public new const string Type = "ActionCard";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardActionCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardActionCard(string type = null, string name = null, string id = null, IList<O365ConnectorCardInputBase> inputs = null, IList<O365ConnectorCardActionBase> actions = null)
        : base(type, name, id)
    {
        Inputs = inputs;
        Actions = actions;
    }

    /// <summary>The inputs, in order.</summary>
    [JsonProperty(PropertyName = "inputs", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardInputBase> Inputs { get; set; }

    /// <summary>The actions, in order.</summary>
    [JsonProperty(PropertyName = "actions", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardActionBase> Actions { get; set; }
}
