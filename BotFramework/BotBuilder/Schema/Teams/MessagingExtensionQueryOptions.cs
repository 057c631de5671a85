using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which part of the results is wanted.</summary>
public class MessagingExtensionQueryOptions
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionQueryOptions()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionQueryOptions(int? skip = null, int? count = null)
    {
        Skip = skip;
        Count = count;
    }

    /// <summary>The skip.</summary>
    [JsonProperty(PropertyName = "skip", NullValueHandling = NullValueHandling.Ignore)]
    public int? Skip { get; set; }

    /// <summary>The count.</summary>
    [JsonProperty(PropertyName = "count", NullValueHandling = NullValueHandling.Ignore)]
    public int? Count { get; set; }
}
