namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>It was begun.</summary>
    BeginCalled = 0,

    /// <summary>It was continued with a new activity.</summary>
    ContinueCalled = 1,

    /// <summary>It ended, or one that it began ended.</summary>
    EndCalled = 2,

    /// <summary>Another takes its place.</summary>
    ReplaceCalled = 3,

    /// <summary>It was cancelled.</summary>
    CancelCalled = 4,

    /// <summary>A waterfall step passed on to the next.</summary>
    NextCalled = 5,
}
