namespace ChatBot.Understanding;

/// <summary>What the tagger looks at: the word, its neighbours, its form, and what the word before was taken for.</summary>
internal static class PhraseFeatures
{
    public const int TableSize = 1 << 16;

    public const int PerWord = 15;

    /// <param name="words">The utterance.</param>
    /// <param name="at">The word in question.</param>
    /// <param name="previous">The label of the word before.</param>
    /// <param name="hideWord">Whether the word itself is kept secret.</param>
    /// <param name="features">Gets <see cref="PerWord"/> numbers below <see cref="TableSize"/>.</param>
    public static void Write(List<Word> words, int at, int previous, bool hideWord, Span<int> features)
    {
        var hidden = hideWord ? 1u : 0;
        var word = hideWord ? 0 : At(words, at);
        var (before, twoBefore, after, twoAfter) = (At(words, at - 1), At(words, at - 2), At(words, at + 1), At(words, at + 2));
        var text = words[at].Text;
        features[0] = Number(0, 0, 0);
        features[1] = Number(1, word, 0);
        features[2] = Number(2, before, 0);
        features[3] = Number(3, after, 0);
        features[4] = Number(4, twoBefore, before);
        features[5] = Number(5, after, twoAfter);
        features[6] = Number(6, before, after);
        features[7] = Number(7, word, before);
        features[8] = Number(8, word, after);
        features[9] = Number(9, (uint)previous, 0);
        features[10] = Number(10, (uint)previous, word);
        features[11] = Number(11, (uint)previous, before);
        features[12] = Number(12, (uint)previous, after);
        features[13] = Number(13, hideWord ? 0 : Hash(text.AsSpan(Math.Max(0, text.Length - 3))), hidden);
        features[14] = Number(14, (uint)(char.IsDigit(text[0]) ? 1 : text.Length < 4 ? 2 : 3), (uint)previous);
    }

    private static uint At(List<Word> words, int at) => at < 0 ? 1 : at >= words.Count ? 2 : Hash(words[at].Text);

    /// <summary>FNV-1a; every digit counts as 0.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = (hash ^ (char.IsDigit(character) ? '0' : character)) * 16777619;
        }

        return hash;
    }

    private static int Number(uint kind, uint first, uint second)
    {
        var hash = ((kind * 0x9E3779B1) ^ first) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 15) ^ (second * 0xC2B2AE35)) * 0x27D4EB2F;
        return (int)((hash ^ (hash >> 16)) % TableSize);
    }
}
