using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The resources for which Entra ID tokens are asked from the token service.</summary>
public class AadResourceUrls
{
    /// <summary>Creates an empty instance.</summary>
    public AadResourceUrls()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public AadResourceUrls(IList<string> resourceUrls = null)
    {
        ResourceUrls = resourceUrls;
    }

    /// <summary>The resource urls, in order.</summary>
    [JsonProperty(PropertyName = "resourceUrls", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> ResourceUrls { get; set; }
}
