using Microsoft.Bot.Schema.Converters;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where in a meeting a notification is shown.</summary>
[JsonConverter(typeof(SurfaceConverter))]
public class Surface
{
    /// <summary>Creates a surface of this kind.</summary>
    protected Surface(SurfaceType type)
    {
        Type = type;
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "surface", NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(StringEnumConverter))]
    public SurfaceType Type { get; set; }
}
