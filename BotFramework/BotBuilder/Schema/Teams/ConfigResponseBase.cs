using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all answers to configuration invokes have in common.</summary>
public class ConfigResponseBase
{
    /// <summary>Creates an empty instance.</summary>
    protected ConfigResponseBase()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    protected ConfigResponseBase(string responseType)
    {
        ResponseType = responseType;
    }

    /// <summary>The response type.</summary>
    [JsonProperty(PropertyName = "responseType", NullValueHandling = NullValueHandling.Ignore)]
    public string ResponseType { get; set; }
}
