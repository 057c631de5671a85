using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog's entry on the stack: what the conversation remembers of it.</summary>
public class DialogInstance
{
    /// <summary>Gets or sets the dialog's id.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets the dialog's state. After a round trip through storage objects in it are JSON.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Gets or sets the position on the stack; negative positions count in the parent's stack.</summary>
    public int? StackIndex { get; set; }

    /// <summary>Gets or sets the version of the dialogs inside a container when the conversation was last in it.</summary>
    public string Version { get; set; }
}
