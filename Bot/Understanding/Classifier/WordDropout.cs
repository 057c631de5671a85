namespace ChatBot.Understanding.Classifier;

/// <summary>Utterances as they might have been said with some of their words missing, another set each time.</summary>
/// <remarks>
/// The networks then learn to do without any one word and all of its runs of characters, as they have to with the next
/// customer's words; leaving out single features does not teach that, because a word has many.
/// </remarks>
internal sealed class WordDropout(IReadOnlyList<string> texts, FeatureTable features, float share)
{
    /// <summary>The vector of an utterance without some of its words, as <see cref="FeatureTable.Vector"/> writes it.</summary>
    public int Vector(int row, SplitMix random, Span<int> indices, Span<float> values)
    {
        var text = texts[row].AsSpan();
        Span<char> kept = stackalloc char[FeatureHasher.MaxCharacters];
        var length = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (random.NextSingle() >= share && length + word.Length < kept.Length)
            {
                word.CopyTo(kept[length..]);
                length += word.Length;
                kept[length++] = ' ';
            }
        }

        return features.Vector(length > 0 ? kept[..length] : text, indices, values);
    }
}
