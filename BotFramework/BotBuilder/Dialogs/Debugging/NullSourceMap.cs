namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>A source map that notes nothing.</summary>
public class NullSourceMap : ISourceMap
{
    /// <summary>An instance for all.</summary>
    public static readonly NullSourceMap Instance = new();

    /// <inheritdoc/>
    public void Add(object item, SourceRange range)
    {
    }

    /// <inheritdoc/>
    public bool TryGetValue(object item, out SourceRange range)
    {
        range = null;
        return false;
    }
}
