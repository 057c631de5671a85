namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Looks at single characters without leaving the text.</summary>
internal static class Characters
{
    public static bool Is(string text, int index, char c) => (uint)index < (uint)text.Length && text[index] == c;

    public static bool IsLetterOrDigit(string text, int index) => (uint)index < (uint)text.Length && char.IsLetterOrDigit(text[index]);

    public static bool IsDigit(string text, int index) => (uint)index < (uint)text.Length && char.IsAsciiDigit(text[index]);

    public static bool IsWord(string text, int index) => IsLetterOrDigit(text, index) || Is(text, index, '_');

    /// <summary>The index after the run of characters that pass.</summary>
    public static int Skip(string text, int index, Func<char, bool> passes)
    {
        while (index < text.Length && passes(text[index]))
        {
            index++;
        }

        return index;
    }
}
