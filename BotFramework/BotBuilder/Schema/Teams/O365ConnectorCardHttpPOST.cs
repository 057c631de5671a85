using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action that sends its body back to the bot.</summary>
public class O365ConnectorCardHttpPOST : O365ConnectorCardActionBase
{
    /// <summary><c>HttpPOST</c>.</summary>
    public new const string Type = "HttpPOST";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardHttpPOST()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardHttpPOST(string type = null, string name = null, string id = null, string body = null)
        : base(type, name, id)
    {
        Body = body;
    }

    /// <summary>The body.</summary>
    [JsonProperty(PropertyName = "body", NullValueHandling = NullValueHandling.Ignore)]
    public string Body { get; set; }
}
