using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all inputs of an Office connector card have in common.</summary>
public class O365ConnectorCardInputBase
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardInputBase()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardInputBase(string type = null, string id = null, bool? isRequired = null, string title = null, string value = null)
    {
        Type = type;
        Id = id;
        IsRequired = isRequired;
        Title = title;
        Value = value;
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "@type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>Whether an answer is needed.</summary>
    [JsonProperty(PropertyName = "isRequired", NullValueHandling = NullValueHandling.Ignore)]
    public bool? IsRequired { get; set; }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }
}
