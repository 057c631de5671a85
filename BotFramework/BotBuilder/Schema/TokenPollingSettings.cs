using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>How a client polls for a token.</summary>
public class TokenPollingSettings
{
    /// <summary>Creates an empty instance.</summary>
    public TokenPollingSettings()
    {
    }

    /// <summary>The time between two polls, in milliseconds.</summary>
    [JsonProperty(PropertyName = "interval", NullValueHandling = NullValueHandling.Ignore)]
    public int Interval { get; set; }

    /// <summary>When to give up polling, in milliseconds.</summary>
    [JsonProperty(PropertyName = "timeout", NullValueHandling = NullValueHandling.Ignore)]
    public int Timeout { get; set; }
}
