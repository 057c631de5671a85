namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt read in an answer.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Gets or sets a value indicating whether the answer could be read.</summary>
    public bool Succeeded { get; set; }

    /// <summary>Gets or sets what was read, when it could be.</summary>
    public T Value { get; set; }

    /// <summary>Gets or sets a value indicating whether a parent may take the answer for an interruption although it could be read. False unless set.</summary>
    public bool AllowInterruption { get; set; }
}
