namespace Microsoft.Recognizers.Text.Engine;

internal enum TokenKind : byte
{
    Word,
    Digits,
    Symbol,
}

/// <summary>A run of letters, a run of digits, or one other character.</summary>
/// <param name="Id">The word's number in the vocabulary; 0 for a word that the language files do not have.</param>
/// <param name="Spaced">White space stands before it.</param>
internal readonly record struct Token(int Start, int Length, int Id, TokenKind Kind, bool Spaced)
{
    public int End => Start + Length;
}
