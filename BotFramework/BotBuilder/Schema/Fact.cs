using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A line of a receipt: a name and what belongs to it.</summary>
public class Fact
{
    /// <summary>Creates an empty instance.</summary>
    public Fact()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Fact(string key = null, string value = null)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The key.</summary>
    [JsonProperty(PropertyName = "key", NullValueHandling = NullValueHandling.Ignore)]
    public string Key { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }
}
