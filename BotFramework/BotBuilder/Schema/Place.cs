using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The entity for a place.</summary>
public class Place : Entity
{
    /// <summary>Creates an empty instance of type <c>Place</c>.</summary>
    public Place()
        : base("Place")
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Place(object address = null, object geo = null, object hasMap = null, string type = null, string name = null)
        : base(type ?? "Place")
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    /// <summary>The address.</summary>
    [JsonProperty(PropertyName = "address", NullValueHandling = NullValueHandling.Ignore)]
    public object Address { get; set; }

    /// <summary>The geo.</summary>
    [JsonProperty(PropertyName = "geo", NullValueHandling = NullValueHandling.Ignore)]
    public object Geo { get; set; }

    /// <summary>The has map.</summary>
    [JsonProperty(PropertyName = "hasMap", NullValueHandling = NullValueHandling.Ignore)]
    public object HasMap { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }
}
