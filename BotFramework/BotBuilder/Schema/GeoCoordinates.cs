using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A point on the globe.</summary>
public class GeoCoordinates : Entity
{
    /// <summary>Creates an empty instance of type <c>GeoCoordinates</c>.</summary>
    public GeoCoordinates()
        : base("GeoCoordinates")
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public GeoCoordinates(double? elevation = null, double? latitude = null, double? longitude = null, string type = null, string name = null)
        : base(type ?? "GeoCoordinates")
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    /// <summary>The elevation.</summary>
    [JsonProperty(PropertyName = "elevation", NullValueHandling = NullValueHandling.Ignore)]
    public double? Elevation { get; set; }

    /// <summary>The latitude.</summary>
    [JsonProperty(PropertyName = "latitude", NullValueHandling = NullValueHandling.Ignore)]
    public double? Latitude { get; set; }

    /// <summary>The longitude.</summary>
    [JsonProperty(PropertyName = "longitude", NullValueHandling = NullValueHandling.Ignore)]
    public double? Longitude { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }
}
