namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Lets a debugger follow dialogs.</summary>
public static class DebugSupport
{
    /// <summary>Gets or sets where the places of dialogs in source files are noted.</summary>
    public static ISourceMap SourceMap { get; set; } = NullSourceMap.Instance;

    /// <summary>Gets the debugger of a turn.</summary>
    /// <param name="context">The context of the turn.</param>
    /// <returns>The debugger; one that never stops when there is none.</returns>
    public static IDialogDebugger GetDebugger(this ITurnContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.TurnState.Get<IDialogDebugger>() ?? NullDialogDebugger.Instance;
    }

    /// <summary>Gets the debugger of a turn.</summary>
    /// <param name="context">The dialog context of the turn.</param>
    /// <returns>The debugger; one that never stops when there is none.</returns>
    public static IDialogDebugger GetDebugger(this DialogContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Debugger ?? NullDialogDebugger.Instance;
    }

    /// <summary>Lets the debugger stop before a dialog's step.</summary>
    /// <param name="context">The dialog context of the turn.</param>
    /// <param name="dialog">The dialog.</param>
    /// <param name="more">What is about to happen to it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the waiting.</returns>
    public static Task DebuggerStepAsync(this DialogContext context, Dialog dialog, string more, CancellationToken cancellationToken) =>
        StepAsync(context, dialog, more, cancellationToken);

    /// <summary>Lets the debugger stop before a recognizer's step.</summary>
    /// <param name="context">The dialog context of the turn.</param>
    /// <param name="recognizer">The recognizer.</param>
    /// <param name="more">What is about to happen to it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the waiting.</returns>
    public static Task DebuggerStepAsync(this DialogContext context, IRecognizer recognizer, string more, CancellationToken cancellationToken) =>
        StepAsync(context, recognizer, more, cancellationToken);

    /// <summary>Lets the debugger stop before a recognizer's step.</summary>
    /// <param name="context">The dialog context of the turn.</param>
    /// <param name="recognizer">The recognizer.</param>
    /// <param name="more">What is about to happen to it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the waiting.</returns>
    public static Task DebuggerStepAsync(this DialogContext context, Recognizer recognizer, string more, CancellationToken cancellationToken) =>
        StepAsync(context, recognizer, more, cancellationToken);

    private static Task StepAsync(DialogContext context, object item, string more, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Debugger?.StepAsync(context, item, more, cancellationToken) ?? Task.CompletedTask;
    }
}
