using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>composeExtension/queryLink</c> invoke.</summary>
public class AppBasedLinkQuery
{
    /// <summary>Creates an empty instance.</summary>
    public AppBasedLinkQuery()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public AppBasedLinkQuery(string url = null)
    {
        Url = url;
    }

    /// <summary>The url.</summary>
    [JsonProperty(PropertyName = "url", NullValueHandling = NullValueHandling.Ignore)]
    public string Url { get; set; }

    /// <summary>Opaque data that comes back at the end of a sign-in.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }
}
