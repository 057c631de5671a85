using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all answers to dialog invokes have in common.</summary>
public class TaskModuleResponseBase
{
    /// <summary>Creates an empty instance.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TaskModuleResponseBase(string type = null)
    {
        Type = type;
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }
}
