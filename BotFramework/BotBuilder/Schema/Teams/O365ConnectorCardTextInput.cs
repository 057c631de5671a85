using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks for text.</summary>
public class O365ConnectorCardTextInput : O365ConnectorCardInputBase
{
    /// <summary><c>TextInput</c>.</summary>
    public new const string Type = "TextInput";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardTextInput()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardTextInput(string type = null, string id = null, bool? isRequired = null, string title = null, string value = null, bool? isMultiline = null, double? maxLength = null)
        : base(type, id, isRequired, title, value)
    {
        IsMultiline = isMultiline;
        MaxLength = maxLength;
    }

    /// <summary>Whether it is multiline.</summary>
    [JsonProperty(PropertyName = "isMultiline", NullValueHandling = NullValueHandling.Ignore)]
    public bool? IsMultiline { get; set; }

    /// <summary>The max length.</summary>
    [JsonProperty(PropertyName = "maxLength", NullValueHandling = NullValueHandling.Ignore)]
    public double? MaxLength { get; set; }
}
