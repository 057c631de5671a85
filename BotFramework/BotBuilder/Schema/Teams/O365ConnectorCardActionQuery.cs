using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of an <c>actionableMessage/executeAction</c> invoke.</summary>
public class O365ConnectorCardActionQuery
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardActionQuery()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardActionQuery(string body = null, string actionId = null)
    {
        Body = body;
        ActionId = actionId;
    }

    /// <summary>The body.</summary>
    [JsonProperty(PropertyName = "body", NullValueHandling = NullValueHandling.Ignore)]
    public string Body { get; set; }

    /// <summary>The action id.</summary>
    [JsonProperty(PropertyName = "actionId", NullValueHandling = NullValueHandling.Ignore)]
    public string ActionId { get; set; }
}
