using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks for a date.</summary>
public class O365ConnectorCardDateInput : O365ConnectorCardInputBase
{
    /// <summary><c>DateInput</c>.</summary>
    public new const string Type = "DateInput";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardDateInput()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardDateInput(string type = null, string id = null, bool? isRequired = null, string title = null, string value = null, bool? includeTime = null)
        : base(type, id, isRequired, title, value)
    {
        IncludeTime = includeTime;
    }

    /// <summary>Whether a time is asked for as well.</summary>
    [JsonProperty(PropertyName = "includeTime", NullValueHandling = NullValueHandling.Ignore)]
    public bool? IncludeTime { get; set; }
}
