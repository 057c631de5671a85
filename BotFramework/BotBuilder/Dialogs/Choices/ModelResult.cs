namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was found in what somebody said.</summary>
/// <typeparam name="T">The type of what it means.</typeparam>
public class ModelResult<T>
{
    /// <summary>Gets or sets the words that were said for it.</summary>
    public string Text { get; set; }

    /// <summary>Gets or sets the position of its first character.</summary>
    public int Start { get; set; }

    /// <summary>Gets or sets the position of its last character.</summary>
    public int End { get; set; }

    /// <summary>Gets or sets what kind of thing it is.</summary>
    public string TypeName { get; set; }

    /// <summary>Gets or sets what it means.</summary>
    public T Resolution { get; set; }
}
