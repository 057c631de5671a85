namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs others beside it in its set.</summary>
public interface IDialogDependencies
{
    /// <summary>Gets the dialogs that are added together with this one.</summary>
    /// <returns>The dialogs.</returns>
    IEnumerable<Dialog> GetDependencies();
}
