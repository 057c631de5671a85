using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a query of a messaging extension.</summary>
public class MessagingExtensionResponse
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = null)
    {
        ComposeExtension = composeExtension;
    }

    /// <summary>The compose extension.</summary>
    [JsonProperty(PropertyName = "composeExtension", NullValueHandling = NullValueHandling.Ignore)]
    public MessagingExtensionResult ComposeExtension { get; set; }

    /// <summary>The cache info.</summary>
    [JsonProperty(PropertyName = "cacheInfo", NullValueHandling = NullValueHandling.Ignore)]
    public CacheInfo CacheInfo { get; set; }
}
