using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a <c>task/fetch</c> or <c>task/submit</c> invoke.</summary>
public class TaskModuleResponse
{
    /// <summary>Creates an empty instance.</summary>
    public TaskModuleResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TaskModuleResponse(TaskModuleResponseBase task = null)
    {
        Task = task;
    }

    /// <summary>The task.</summary>
    [JsonProperty(PropertyName = "task", NullValueHandling = NullValueHandling.Ignore)]
    public TaskModuleResponseBase Task { get; set; }

    /// <summary>The cache info.</summary>
    [JsonProperty(PropertyName = "cacheInfo", NullValueHandling = NullValueHandling.Ignore)]
    public CacheInfo CacheInfo { get; set; }
}
