using System.Globalization;

namespace ChatBot.Understanding.Classifier;

/// <summary>Cuts an utterance into words, pairs of words and short runs of characters, each named by a 32-bit hash.</summary>
/// <remarks>
/// Case is folded and every digit reads as 0, so that one order number teaches about all others. Runs of characters
/// make the classifier forgiving of typing errors and word endings, in any language written with an alphabet.
/// </remarks>
internal static class FeatureHasher
{
    /// <summary>Longer utterances are read up to here: nobody's wish needs more, and the cost stays bounded.</summary>
    public const int MaxCharacters = 300;

    /// <summary>Marks the pairs at any distance: there are so many that one seen twice is mostly chance.</summary>
    public const uint Rarer = 0x80000000;

    private const int MaxWords = 60;
    private const int MostPartners = 20;
    private const int ShortestRun = 2;
    private const int LongestRun = 4;
    private const uint Prime = 16777619;

    private enum Kind : uint
    {
        Word = 0x9E3779B1,
        Neighbours = 0x85EBCA6B,
        Together = 0xC2B2AE35,
        Edge = 0x165667B1,
        Run = 0x27D4EB2F,
    }

    /// <summary>The most features that <see cref="Hash"/> can write.</summary>
    public const int MaxFeatures = (MaxPlain * (LongestRun - ShortestRun + 1)) + (MaxWords * (MostPartners + 2)) + 1;

    /// <summary>A mark between letters becomes a word, with a blank on each side.</summary>
    private const int MaxPlain = (2 * MaxCharacters) + 2;

    /// <summary>Writes the feature hashes; those of words come first.</summary>
    /// <returns>How many are of words and pairs, and how many there are in all.</returns>
    public static (int Words, int All) Hash(ReadOnlySpan<char> text, Span<uint> features)
    {
        Span<char> plain = stackalloc char[MaxPlain];
        plain = plain[..Plain(text, plain)];
        var words = HashWords(plain, features);
        return (words, words + HashRuns(plain, features[words..]));
    }

    /// <summary>" where is my order 0000 ? ": lower case, single blanks, digits as 0, a mark as a word of its own.</summary>
    private static int Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        plain[length++] = ' ';
        foreach (var raw in text[..Math.Min(text.Length, MaxCharacters)])
        {
            if (char.IsLetter(raw) || char.GetUnicodeCategory(raw) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                plain[length++] = char.ToLowerInvariant(raw);
            }
            else if (char.IsDigit(raw))
            {
                plain[length++] = '0';
            }
            else if (raw is '?' or '!' or '$' or '€' or '£' or '%' or '@' or '#')
            {
                if (plain[length - 1] != ' ')
                {
                    plain[length++] = ' ';
                }

                plain[length++] = raw;
                plain[length++] = ' ';
            }
            else if (raw is not ('\'' or '’') && plain[length - 1] != ' ')
            {
                plain[length++] = ' ';
            }
        }

        if (plain[length - 1] != ' ')
        {
            plain[length++] = ' ';
        }

        return length;
    }

    /// <summary>Every word, every two neighbours in their order, and every two words of the utterance in any order.</summary>
    private static int HashWords(ReadOnlySpan<char> plain, Span<uint> features)
    {
        Span<uint> earlier = stackalloc uint[MaxWords];
        var (count, words) = (0, 0);
        var previous = (uint)Kind.Edge;
        for (var i = 1; i < plain.Length && words < MaxWords; i++)
        {
            var word = (uint)Kind.Word;
            for (; plain[i] != ' '; i++)
            {
                word = (word ^ plain[i]) * Prime;
            }

            features[count++] = Mix(word) & ~Rarer;
            features[count++] = Mix((previous * 31) + word + (uint)Kind.Neighbours) & ~Rarer;
            foreach (var other in earlier[Math.Max(0, words - MostPartners)..words])
            {
                features[count++] = Mix(((other + word) * 17) + (uint)Kind.Together) | Rarer;
            }

            earlier[words++] = word;
            previous = word;
        }

        features[count++] = Mix((previous * 31) + (uint)Kind.Edge + (uint)Kind.Neighbours) & ~Rarer;
        return count;
    }

    private static int HashRuns(ReadOnlySpan<char> plain, Span<uint> features)
    {
        var count = 0;
        for (var start = 0; start < plain.Length; start++)
        {
            var run = (uint)Kind.Run;
            var end = Math.Min(plain.Length, start + LongestRun);
            for (var i = start; i < end; i++)
            {
                run = (run ^ plain[i]) * Prime;
                if (i - start >= ShortestRun - 1)
                {
                    features[count++] = Mix(run) & ~Rarer;
                }
            }
        }

        return count;
    }

    /// <summary>Spreads the bits, because the table of features takes the lowest.</summary>
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}
