namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How the dialogs stand after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is on the stack.</summary>
    Empty = 0,

    /// <summary>The active dialog waits for the next activity.</summary>
    Waiting = 1,

    /// <summary>The last dialog ended.</summary>
    Complete = 2,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled = 3,

    /// <summary>The active dialog ended and the turn shall end before the dialog below it goes on.</summary>
    CompleteAndWait = 4,
}
