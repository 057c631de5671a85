using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answers a tab's dialog with a tab.</summary>
public class TaskModuleCardResponse : TaskModuleResponseBase
{
    /// <summary>Creates a response of type <c>continue</c>.</summary>
    public TaskModuleCardResponse()
        : base("continue")
    {
    }

    /// <summary>Creates a response of type <c>continue</c> with its value.</summary>
    public TaskModuleCardResponse(TabResponse value)
        : base("continue")
    {
        Value = value;
    }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public TabResponse Value { get; set; }
}
