namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Makes an object from data.</summary>
/// <typeparam name="T">The object's type.</typeparam>
public interface ITemplate<T>
{
    /// <summary>Makes the object.</summary>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <param name="data">The data; the dialog's memory when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The object.</returns>
    Task<T> BindAsync(DialogContext dialogContext, object data = null, CancellationToken cancellationToken = default);
}
