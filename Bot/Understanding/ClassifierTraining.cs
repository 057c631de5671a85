using ChatBot.Understanding.Classifier;

namespace ChatBot.Understanding;

/// <summary>Trains the bot's classifier and finds out, on utterances held back from it, how far it can be trusted.</summary>
internal static class ClassifierTraining
{
    private const int HeldBackEvery = 4;

    /// <summary>No action begins below this, whatever the examples say.</summary>
    private const float LowestThreshold = 0.35f;

    /// <summary>An intent that is often mistaken needs this much at most: else it could not be reached at all.</summary>
    private const float HighestThreshold = 0.55f;

    /// <summary>How many of the accepted answers may be wrong.</summary>
    private const float AcceptedErrors = 0.02f;

    public static IntentClassifier Train(IReadOnlyList<LabelledText> examples)
    {
        // The first start should not keep anybody waiting: fewer passes and two networks cost nothing that can be measured here.
        var settings = new TrainingSettings { Epochs = 10, Networks = 2 };
        IntentModel model = null!;
        List<Held> held = [];
        // One network tells well enough how far to trust two, in half the time.
        Parallel.Invoke(
            () => model = IntentTrainer.Train(examples, [], settings),
            () => held = HoldBack(examples, settings with { Networks = 1, Epochs = 8 }));
        var sharpness = Sharpness(held);
        var thresholds = model.Intents.Select((_, intent) => Threshold(held, intent, sharpness));
        return new(model, sharpness, [.. thresholds]);
    }

    /// <summary>A quarter of the examples, scored by a model that has not seen them, nor any other made from the same lines.</summary>
    private static List<Held> HoldBack(IReadOnlyList<LabelledText> examples, TrainingSettings settings)
    {
        var model = IntentTrainer.Train([.. examples.Where(example => example.Group % HeldBackEvery != 0)], [], settings);
        return [.. examples.Where(example => example.Group % HeldBackEvery == 0 && model.Intents.Contains(example.Intent)).Select(example => Score(model, example))];
    }

    private static Held Score(IntentModel model, LabelledText example)
    {
        var shares = new float[model.Intents.Count];
        model.Score(example.Text, shares, 1);
        return new(shares, model.Intents.Index().First(intent => intent.Item == example.Intent).Index);
    }

    /// <summary>The sharpness at which the shares fit best what was meant (least logarithmic loss).</summary>
    private static float Sharpness(List<Held> held) =>
        Enumerable.Range(2, 39).Select(step => step * 0.1f).MinBy(sharpness => held.Sum(one => -MathF.Log(one.Share(one.Intent, sharpness) + 1e-9f)));

    /// <summary>The lowest threshold at which few enough of the accepted are wrong.</summary>
    private static float Threshold(List<Held> held, int intent, float sharpness)
    {
        var taken = held.Where(one => one.Best == intent)
            .Select(one => (Share: one.Share(intent, sharpness), Right: one.Intent == intent))
            .OrderByDescending(one => one.Share)
            .ToArray();
        var (threshold, wrong) = (HighestThreshold, 0);
        for (var i = 0; i < taken.Length; i++)
        {
            wrong += taken[i].Right ? 0 : 1;
            if (wrong <= AcceptedErrors * (i + 1))
            {
                threshold = taken[i].Share;
            }
        }

        return Math.Clamp(threshold, LowestThreshold, HighestThreshold);
    }

    /// <param name="Shares">At sharpness 1.</param>
    /// <param name="Intent">What was meant.</param>
    private sealed record Held(float[] Shares, int Intent)
    {
        public int Best { get; } = Array.IndexOf(Shares, Shares.Max());

        public float Share(int intent, float sharpness) =>
            MathF.Pow(Shares[intent], sharpness) / Shares.Sum(share => MathF.Pow(share, sharpness));
    }
}
