using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to an action of a messaging extension: a dialog or a result.</summary>
public class MessagingExtensionActionResponse
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionActionResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionActionResponse(TaskModuleResponseBase task = null, MessagingExtensionResult composeExtension = null)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    /// <summary>The task.</summary>
    [JsonProperty(PropertyName = "task", NullValueHandling = NullValueHandling.Ignore)]
    public TaskModuleResponseBase Task { get; set; }

    /// <summary>The compose extension.</summary>
    [JsonProperty(PropertyName = "composeExtension", NullValueHandling = NullValueHandling.Ignore)]
    public MessagingExtensionResult ComposeExtension { get; set; }

    /// <summary>The cache info.</summary>
    [JsonProperty(PropertyName = "cacheInfo", NullValueHandling = NullValueHandling.Ignore)]
    public CacheInfo CacheInfo { get; set; }
}
