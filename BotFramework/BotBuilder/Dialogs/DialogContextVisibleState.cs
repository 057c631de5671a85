using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The memories that dialogs could see in early versions.</summary>
[Obsolete("Use DialogStateManager.")]
public class DialogContextVisibleState
{
    /// <summary>Gets or sets the user's memory.</summary>
    [JsonProperty(PropertyName = "user")]
    public IDictionary<string, object> User { get; set; }

    /// <summary>Gets or sets the conversation's memory.</summary>
    [JsonProperty(PropertyName = "conversation")]
    public IDictionary<string, object> Conversation { get; set; }

    /// <summary>Gets or sets the dialog's memory.</summary>
    [JsonProperty(PropertyName = "dialog")]
    public IDictionary<string, object> Dialog { get; set; }
}
