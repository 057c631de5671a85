using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One choice.</summary>
public class O365ConnectorCardMultichoiceInputChoice
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardMultichoiceInputChoice()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardMultichoiceInputChoice(string display = null, string value = null)
    {
        Display = display;
        Value = value;
    }

    /// <summary>The display.</summary>
    [JsonProperty(PropertyName = "display", NullValueHandling = NullValueHandling.Ignore)]
    public string Display { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }
}
