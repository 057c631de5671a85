using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client shows a dialog.</summary>
public class TaskModuleRequestContext
{
    /// <summary>Creates an empty instance.</summary>
    public TaskModuleRequestContext()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TaskModuleRequestContext(string theme = null)
    {
        Theme = theme;
    }

    /// <summary>The theme.</summary>
    [JsonProperty(PropertyName = "theme", NullValueHandling = NullValueHandling.Ignore)]
    public string Theme { get; set; }
}
