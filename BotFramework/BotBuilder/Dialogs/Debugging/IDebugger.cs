namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Takes what dialogs print for whoever debugs them.</summary>
public interface IDebugger
{
    /// <summary>Prints a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="item">What prints it.</param>
    /// <param name="value">The value that it is about.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    Task OutputAsync(string text, object item, object value, CancellationToken cancellationToken);
}
