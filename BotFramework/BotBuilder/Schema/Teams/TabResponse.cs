using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a <c>tab/fetch</c> or <c>tab/submit</c> invoke.</summary>
public class TabResponse
{
    /// <summary>Creates an empty instance.</summary>
    public TabResponse()
    {
    }

    /// <summary>The tab.</summary>
    [JsonProperty(PropertyName = "tab", NullValueHandling = NullValueHandling.Ignore)]
    public TabResponsePayload Tab { get; set; }
}
