using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn of a <see cref="DialogManager"/> came to.</summary>
public class DialogManagerResult
{
    /// <summary>Gets or sets how the dialogs stand.</summary>
    public DialogTurnResult TurnResult { get; set; }

    /// <summary>Gets or sets the activities that were sent, when the turn collected them.</summary>
    public Activity[] Activities { get; set; }

    /// <summary>Gets or sets the states after the turn, when the turn collected them.</summary>
    public PersistedState NewState { get; set; }
}
