using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Opens a dialog (task module), or replaces the one shown.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>Creates a response of type <c>continue</c>.</summary>
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    /// <summary>Creates a response of type <c>continue</c> with its value.</summary>
    public TaskModuleContinueResponse(TaskModuleTaskInfo value = null)
        : base("continue")
    {
        Value = value;
    }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public TaskModuleTaskInfo Value { get; set; }
}
