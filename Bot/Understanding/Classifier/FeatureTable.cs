namespace ChatBot.Understanding.Classifier;

/// <summary>The features known from training, each with its number and its weight (rare ones say more).</summary>
internal sealed class FeatureTable
{
    private readonly uint[] _hashes;
    private readonly float[] _weights;
    private readonly int[] _slots;
    private readonly float _wordShare;
    private readonly float _unknown;

    /// <param name="hashes">The features' hashes, in the order of their numbers.</param>
    /// <param name="weights">The features' weights.</param>
    /// <param name="wordShare">How much of a vector's squared length is words.</param>
    /// <param name="unknown">
    /// The weight of a word or pair never heard: it takes its part of the vector's length, so that one familiar word
    /// among strange ones does not speak for the whole.
    /// </param>
    private FeatureTable(uint[] hashes, float[] weights, float wordShare, float unknown)
    {
        (_hashes, _weights, _wordShare, _unknown) = (hashes, weights, wordShare, unknown);
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2))];
        for (var number = 0; number < hashes.Length; number++)
        {
            var slot = (int)hashes[number] & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number + 1;
        }
    }

    public int Count => _hashes.Length;

    /// <summary>The size in memory, in bytes.</summary>
    public long Bytes => sizeof(int) * ((long)_hashes.Length + _weights.Length + _slots.Length);

    /// <param name="texts">What to learn from.</param>
    /// <param name="fewest">In how many utterances a feature must occur to be kept; a pair at any distance in twice as many.</param>
    /// <param name="wordShare">How much of a vector's squared length is words rather than runs of characters: 0 to 1.</param>
    public static FeatureTable Learn(IReadOnlyList<string> texts, int fewest, float wordShare)
    {
        var occurrences = new Dictionary<uint, int>();
        var features = new uint[FeatureHasher.MaxFeatures];
        var seen = new HashSet<uint>();
        foreach (var text in texts)
        {
            seen.Clear();
            foreach (var hash in features.AsSpan(0, FeatureHasher.Hash(text, features).All))
            {
                if (seen.Add(hash))
                {
                    occurrences[hash] = occurrences.GetValueOrDefault(hash) + 1;
                }
            }
        }

        var kept = occurrences.Where(feature => feature.Value >= ((feature.Key & FeatureHasher.Rarer) == 0 ? fewest : 2 * fewest)).OrderBy(feature => feature.Key).ToArray();
        return new(
            [.. kept.Select(feature => feature.Key)],
            [.. kept.Select(feature => 1 + MathF.Log((1f + texts.Count) / (1f + feature.Value)))],
            wordShare,
            1 + MathF.Log(1f + texts.Count));
    }

    /// <summary>The utterance as a sparse vector of length 1, numbers ascending within words and within runs.</summary>
    /// <returns>How many entries were written; none when nothing in it is known.</returns>
    public int Vector(ReadOnlySpan<char> text, Span<int> indices, Span<float> values)
    {
        Span<uint> hashes = stackalloc uint[FeatureHasher.MaxFeatures];
        var (words, all) = FeatureHasher.Hash(text, hashes);
        var wordCount = Group(hashes[..words], indices, values, MathF.Sqrt(_wordShare), _unknown);
        return wordCount + Group(hashes[words..all], indices[wordCount..], values[wordCount..], MathF.Sqrt(1 - _wordShare), _unknown / 2);
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_hashes);
        writer.WriteArray(_weights);
        writer.Write(_wordShare);
        writer.Write(_unknown);
    }

    public static FeatureTable Read(BinaryReader reader) =>
        new(reader.ReadArray<uint>(), reader.ReadArray<float>(), reader.ReadSingle(), reader.ReadSingle());

    private int Group(ReadOnlySpan<uint> hashes, Span<int> indices, Span<float> values, float length, float unknown)
    {
        var found = 0;
        foreach (var hash in hashes)
        {
            if (Find(hash) is var number and >= 0)
            {
                indices[found++] = number;
            }
        }

        indices[..found].Sort();
        var count = 0;
        var squares = (hashes.Length - found) * unknown * unknown;
        for (var i = 0; i < found;)
        {
            var number = indices[i];
            var times = 0;
            for (; i < found && indices[i] == number; i++)
            {
                times++;
            }

            var value = _weights[number] * (times == 1 ? 1 : 1 + MathF.Log(times));
            squares += value * value;
            indices[count] = number;
            values[count++] = value;
        }

        var scale = count == 0 ? 0 : length / MathF.Sqrt(squares);
        foreach (ref var value in values[..count])
        {
            value *= scale;
        }

        return count;
    }

    private int Find(uint hash)
    {
        for (var slot = (int)hash & (_slots.Length - 1); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var number = _slots[slot] - 1;
            if (number < 0 || _hashes[number] == hash)
            {
                return number;
            }
        }
    }
}
