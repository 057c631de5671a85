using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>task/fetch</c> or <c>task/submit</c> invoke.</summary>
public class TaskModuleRequest
{
    /// <summary>Creates an empty instance.</summary>
    public TaskModuleRequest()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null)
    {
        Data = data;
        Context = context;
    }

    /// <summary>The data.</summary>
    [JsonProperty(PropertyName = "data", NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }

    /// <summary>The context.</summary>
    [JsonProperty(PropertyName = "context", NullValueHandling = NullValueHandling.Ignore)]
    public TaskModuleRequestContext Context { get; set; }

    /// <summary>The tab entity context.</summary>
    [JsonProperty(PropertyName = "tabContext", NullValueHandling = NullValueHandling.Ignore)]
    public TabEntityContext TabEntityContext { get; set; }
}
