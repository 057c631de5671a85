using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks for one or several of given choices.</summary>
public class O365ConnectorCardMultichoiceInput : O365ConnectorCardInputBase
{
    /// <summary><c>MultichoiceInput</c>.</summary>
    public new const string Type = "MultichoiceInput";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardMultichoiceInput()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardMultichoiceInput(string type = null, string id = null, bool? isRequired = null, string title = null, string value = null, IList<O365ConnectorCardMultichoiceInputChoice> choices = null, string style = null, bool? isMultiSelect = null)
        : base(type, id, isRequired, title, value)
    {
        Choices = choices;
        Style = style;
        IsMultiSelect = isMultiSelect;
    }

    /// <summary>The choices, in order.</summary>
    [JsonProperty(PropertyName = "choices", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardMultichoiceInputChoice> Choices { get; set; }

    /// <summary>The style.</summary>
    [JsonProperty(PropertyName = "style", NullValueHandling = NullValueHandling.Ignore)]
    public string Style { get; set; }

    /// <summary>Whether it is multi select.</summary>
    [JsonProperty(PropertyName = "isMultiSelect", NullValueHandling = NullValueHandling.Ignore)]
    public bool? IsMultiSelect { get; set; }
}
