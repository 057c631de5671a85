namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>The places that lead to what is being read from source files.</summary>
public class SourceContext
{
    /// <summary>Gets the places, the innermost on top.</summary>
    public Stack<SourceRange> CallStack { get; } = new();
}
