namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Follows dialogs step by step.</summary>
public interface IDialogDebugger
{
    /// <summary>Called before a step; the step waits until the task ends.</summary>
    /// <param name="context">The dialog context of the turn.</param>
    /// <param name="item">What is about to run.</param>
    /// <param name="more">What is about to happen to it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the waiting.</returns>
    Task StepAsync(DialogContext context, object item, string more, CancellationToken cancellationToken);
}
