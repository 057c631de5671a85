namespace ChatBot.Understanding.Classifier;

/// <summary>Trains the classifier: the same examples give the same model, on any machine.</summary>
internal static class IntentTrainer
{
    /// <summary>How much the linear machines count in the mean of logarithms; the networks count the rest.</summary>
    public const float LinearShare = 0.35f;

    /// <summary>What the margins of the linear machines are multiplied by before they become shares.</summary>
    public const float LinearSharpness = 4;

    /// <summary>With fewer examples per intent than this, rare features count and words are left out.</summary>
    private const int FewPerIntent = 20;

    /// <summary>How many utterances all networks together read in a pass.</summary>
    private const int UtterancesPerPass = 48_000;

    /// <summary>Of an utterance's words, where examples are few: with many it costs time and gains nothing.</summary>
    private const float WordsLeftOut = 0.2f;

    private const int FewestNetworks = 2;
    private const int MostNetworks = 8;

    /// <param name="examples">What people say and what they mean by it.</param>
    /// <param name="outside">What belongs to no intent, when that is not an intent of its own.</param>
    /// <param name="settings">How to train.</param>
    public static IntentModel Train(IReadOnlyList<LabelledText> examples, IReadOnlyList<string> outside, TrainingSettings settings)
    {
        var intents = examples.Select(example => example.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = intents.Index().ToDictionary(intent => intent.Item, intent => intent.Index);
        var few = examples.Count < FewPerIntent * intents.Length;
        LabelledText[] learnt = [.. examples, .. intents.Select(Name)];
        string[] texts = [.. learnt.Select(example => example.Text), .. outside];
        int[] labels = [.. learnt.Select(example => numbers[example.Intent]), .. outside.Select(_ => -1)];
        var features = FeatureTable.Learn(texts, few ? 1 : 2, settings.WordShare);
        var rows = Rows(texts, features);
        var dropout = few ? new WordDropout(texts, features, WordsLeftOut) : null;
        var linear = Array.Empty<float>();
        var networks = new Network[settings.Networks ?? Math.Clamp(UtterancesPerPass / texts.Length, FewestNetworks, MostNetworks)];
        Parallel.For(-1, networks.Length, number =>
        {
            if (number < 0)
            {
                linear = LinearTrainer.Train(rows, labels, features.Count, intents.Length, settings.Cost, settings.Passes);
                return;
            }

            var seed = (ulong)number + 1;
            networks[number] = NetworkTrainer.Train(rows, labels, features.Count, intents.Length, settings, dropout, seed);
        });
        return Assemble(intents, features, linear, networks, settings.Hidden);
    }

    /// <summary>Who named an intent card_arrival told in two words what it is about.</summary>
    private static LabelledText Name(string intent) => new(intent.Replace('_', ' '), intent);

    private static SparseRows Rows(IReadOnlyList<string> texts, FeatureTable features)
    {
        var rows = new SparseRows();
        var indices = new int[FeatureHasher.MaxFeatures];
        var values = new float[FeatureHasher.MaxFeatures];
        foreach (var text in texts)
        {
            var count = features.Vector(text, indices, values);
            rows.Add(indices.AsSpan(0, count), values.AsSpan(0, count));
        }

        return rows;
    }

    /// <summary>Lays the weights of the linear machines and of all networks side by side, so that one walk over the features serves all.</summary>
    private static IntentModel Assemble(string[] intents, FeatureTable features, float[] linear, Network[] networks, int hidden)
    {
        var width = Lanes.Padded(intents.Length);
        var all = QuantizedRows.Padded(width + (networks.Length * hidden));
        var bias = new float[all];
        linear.AsSpan(features.Count * width).CopyTo(bias);
        for (var network = 0; network < networks.Length; network++)
        {
            networks[network].Bias.CopyTo(bias, width + (network * hidden));
        }

        var weights = QuantizedRows.From(features.Count, all, (feature, row) =>
        {
            linear.AsSpan(feature * width, width).CopyTo(row);
            for (var network = 0; network < networks.Length; network++)
            {
                networks[network].Embeddings.AsSpan(feature * hidden, hidden).CopyTo(row.AsSpan(width + (network * hidden)));
            }
        });
        return new(intents, features, weights, bias, [.. networks.Select(network => network.Output)], hidden);
    }
}
