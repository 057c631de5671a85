namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Knows from which place in a source file an object was made.</summary>
public interface ISourceMap
{
    /// <summary>Notes the place.</summary>
    /// <param name="item">The object.</param>
    /// <param name="range">The place.</param>
    void Add(object item, SourceRange range);

    /// <summary>Finds the place.</summary>
    /// <param name="item">The object.</param>
    /// <param name="range">The place, or null.</param>
    /// <returns>True when it is known.</returns>
    bool TryGetValue(object item, out SourceRange range);
}
