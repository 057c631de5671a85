using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a client may post a token.</summary>
public class TokenPostResource
{
    /// <summary>Creates an empty instance.</summary>
    public TokenPostResource()
    {
    }

    /// <summary>The signed address to post to: a secret.</summary>
    [JsonProperty(PropertyName = "sasUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string SasUrl { get; set; }
}
