using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Closes a dialog with a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>Creates a response of type <c>message</c>.</summary>
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    /// <summary>Creates a response of type <c>message</c> with its value.</summary>
    public TaskModuleMessageResponse(string value = null)
        : base("message")
    {
        Value = value;
    }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }
}
