namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts texts into words at spaces and punctuation; an emoji is a word by itself.</summary>
public class Tokenizer
{
    /// <summary>Gets the tokenizer that is used unless another is given.</summary>
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <summary>Cuts a text into words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">Its language; all are cut alike.</param>
    /// <returns>The words, in order, in lower case for comparing.</returns>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        text ??= string.Empty;
        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var alone = rune.Value > 0xFFFF;
            if (alone || IsBreak(rune.Value))
            {
                Append(tokens, text, start, position);
                start = -1;
                if (alone)
                {
                    Append(tokens, text, position, position + rune.Utf16SequenceLength);
                }
            }
            else if (start < 0)
            {
                start = position;
            }

            position += rune.Utf16SequenceLength;
        }

        Append(tokens, text, start, position);
        return tokens;
    }

    private static void Append(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    private static bool IsBreak(int codePoint) => codePoint is
        <= 0x002F or
        (>= 0x003A and <= 0x0040) or
        (>= 0x005B and <= 0x0060) or
        (>= 0x007B and <= 0x00BF) or
        (>= 0x02B9 and <= 0x036F) or
        (>= 0x2000 and <= 0x2BFF) or
        (>= 0x2E00 and <= 0x2E7F);
}
