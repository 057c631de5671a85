using ChatBot.Understanding.Classifier;

namespace ChatBot.Understanding;

/// <summary>Finds named things by the words around them, also such as nobody listed: "where is my <em>samovar</em>".</summary>
/// <remarks>
/// An averaged perceptron that walks the words left to right. It learns from the utterance files, where the places say
/// what stands where.
/// </remarks>
internal sealed class PhraseTagger
{
    /// <summary>What is learnt; numbers and addresses of mail are told by their form.</summary>
    public static readonly string[] Types =
    [
        EntityTypes.Product, EntityTypes.Plan, EntityTypes.Account, EntityTypes.Payee, EntityTypes.PersonName,
        EntityTypes.Service, EntityTypes.Language, EntityTypes.City, EntityTypes.Country, EntityTypes.Address,
    ];

    private const float HideNamed = 0.5f;
    private const float HideOthers = 0.05f;

    /// <summary>One label for "nothing", and two per type: its first word, and a further one.</summary>
    private static readonly int Labels = Lanes.Padded(1 + (2 * Types.Length));

    private readonly float[] _weights;
    private readonly HashSet<uint> _known;

    /// <param name="weights">By feature, then label.</param>
    /// <param name="known">Hashes of the words heard in training; another is judged by its neighbours alone.</param>
    private PhraseTagger(float[] weights, HashSet<uint> known) => (_weights, _known) = (weights, known);

    /// <summary>Trains on utterances; those without places teach what names nothing.</summary>
    public static PhraseTagger Train(IReadOnlyList<TaggedText> examples)
    {
        const int epochs = 5;
        var (weights, sums) = (new float[PhraseFeatures.TableSize * Labels], new float[PhraseFeatures.TableSize * Labels]);
        var known = examples.SelectMany(example => Word.Of(example.Text)).Select(word => PhraseFeatures.Hash(word.Text)).ToHashSet();
        var tagger = new PhraseTagger(weights, known);
        var random = new SplitMix(11);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var (step, steps) = (0, (float)epochs * examples.Count);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                tagger.Learn(examples[number], random, sums, 1 - (step++ / steps));
            }
        }

        return new(sums, known);
    }

    public IEnumerable<Phrase> Find(string text)
    {
        var words = Word.Of(text);
        var labels = Decode(words);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0)
            {
                continue;
            }

            var (type, first) = ((labels[i] - 1) / 2, i);
            while (i + 1 < labels.Length && labels[i + 1] == (2 * type) + 2)
            {
                i++;
            }

            yield return new(Types[type], words[first].Start, words[i].End);
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_weights);
        writer.WriteArray(_known.Order().ToArray());
    }

    public static PhraseTagger Read(BinaryReader reader) => new(reader.ReadArray<float>(), [.. reader.ReadArray<uint>()]);

    private int[] Decode(List<Word> words)
    {
        var labels = new int[words.Count];
        Span<int> features = stackalloc int[PhraseFeatures.PerWord];
        for (var i = 0; i < words.Count; i++)
        {
            PhraseFeatures.Write(words, i, i == 0 ? 0 : labels[i - 1], !_known.Contains(PhraseFeatures.Hash(words[i].Text)), features);
            labels[i] = Best(features);
        }

        return labels;
    }

    /// <param name="example">Where it is wrong, the weights move.</param>
    /// <param name="random">Hides named words now and then, so that those around them are learnt too.</param>
    /// <param name="sums">The weights' average over the training, built as it goes.</param>
    /// <param name="share">How much of the training is still to come.</param>
    private void Learn(TaggedText example, SplitMix random, float[] sums, float share)
    {
        var words = Word.Of(example.Text);
        Span<int> features = stackalloc int[PhraseFeatures.PerWord];
        var previous = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var right = Label(example, words, i);
            PhraseFeatures.Write(words, i, previous, random.NextSingle() < (right == 0 ? HideOthers : HideNamed), features);
            var said = Best(features);
            if (said != right)
            {
                Move(features, right, 1, sums, share);
                Move(features, said, -1, sums, share);
            }

            previous = right;
        }
    }

    private void Move(ReadOnlySpan<int> features, int label, float by, float[] sums, float share)
    {
        foreach (var feature in features)
        {
            _weights[(feature * Labels) + label] += by;
            sums[(feature * Labels) + label] += by * share;
        }
    }

    private int Best(ReadOnlySpan<int> features)
    {
        Span<float> scores = stackalloc float[Labels];
        scores.Clear();
        foreach (var feature in features)
        {
            Lanes.AddScaled(scores, _weights.AsSpan(feature * Labels, Labels), 1);
        }

        var best = 0;
        for (var label = 1; label <= 2 * Types.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }

    private static int Label(TaggedText example, List<Word> words, int at)
    {
        foreach (var phrase in example.Phrases)
        {
            var type = Array.IndexOf(Types, phrase.Type);
            if (type >= 0 && words[at].Start >= phrase.Start && words[at].End <= phrase.End)
            {
                var isFirst = at == 0 || words[at - 1].Start < phrase.Start;
                return (2 * type) + (isFirst ? 1 : 2);
            }
        }

        return 0;
    }
}
