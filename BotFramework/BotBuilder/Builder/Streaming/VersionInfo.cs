using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>What the end of a streaming connection says of itself.</summary>
public class VersionInfo
{
    /// <summary>Initializes a new instance of the <see cref="VersionInfo"/> class.</summary>
    public VersionInfo()
    {
    }

    /// <summary>Gets or sets the name and version of its software.</summary>
    [JsonProperty(PropertyName = "userAgent")]
    public string UserAgent { get; set; }
}
