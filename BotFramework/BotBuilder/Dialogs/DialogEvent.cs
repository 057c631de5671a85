namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An event that dialogs may handle.</summary>
public class DialogEvent
{
    /// <summary>Gets or sets a value indicating whether the parents see the event when the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>Gets or sets the event's name.</summary>
    public string Name { get; set; }

    /// <summary>Gets or sets the event's value.</summary>
    public object Value { get; set; }
}
