using ChatBot.Understanding.Classifier;

namespace ChatBot.Evaluation.Intents;

/// <summary>What the classifier answers.</summary>
/// <param name="Intent">The likeliest intent.</param>
/// <param name="Score">How sure it is that this, or any intent, was meant.</param>
internal readonly record struct Answer(string Intent, float Score);

/// <summary>A model with the score below which an utterance is taken to be out of scope.</summary>
internal sealed record OpenSetModel(IntentModel Model, float Threshold)
{
    public Answer Answer(string text)
    {
        Span<float> shares = stackalloc float[Model.Intents.Count];
        var familiarity = Model.Score(text, shares, 1);
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
        {
            best = shares[i] > shares[best] ? i : best;
        }

        return new(Model.Intents[best], familiarity);
    }
}

/// <summary>Trains for a public set, with a threshold for out-of-scope talk chosen without the test files.</summary>
internal static class OpenSetTraining
{
    /// <summary>How much of the training part stands in for development data when none is given.</summary>
    private const int HeldBackEvery = 8;

    public static OpenSetModel Train(
        List<LabelledText> train, List<LabelledText> valid, List<LabelledText> oosTrain, List<LabelledText> oosValid, bool scope)
    {
        var settings = new TrainingSettings();
        string[] outside = [.. oosTrain.Select(one => one.Text)];
        var model = IntentTrainer.Train(train, outside, settings);
        if (!scope)
        {
            return new(model, 0);
        }

        if (valid.Count > 0 && oosValid.Count > 0)
        {
            return Choose(new(model, 0), model, valid, oosValid);
        }

        // Without development data the training parts are split for choosing the threshold.
        var (kept, held) = Split(train);
        var (keptOutside, heldOutside) = Split(oosTrain);
        var rehearsal = IntentTrainer.Train(kept, [.. keptOutside.Select(one => one.Text)], settings);
        return Choose(new(rehearsal, 0), model, valid.Count > 0 ? valid : held, oosValid.Count > 0 ? oosValid : heldOutside);
    }

    /// <summary>The share of pairs (in scope, out of scope) that the scores put in the right order.</summary>
    public static double Auroc(float[] inside, float[] outside)
    {
        var sorted = inside.Order().ToArray();
        return outside.Average(score => (Above(sorted, score, false) + Above(sorted, score, true)) / 2.0 / sorted.Length);
    }

    private static (List<LabelledText> Kept, List<LabelledText> Held) Split(List<LabelledText> examples) =>
        ([.. examples.Where((_, index) => index % HeldBackEvery != 0)], [.. examples.Where((_, index) => index % HeldBackEvery == 0)]);

    private static int Above(float[] sorted, float score, bool orEqual)
    {
        var index = Array.BinarySearch(sorted, score);
        if (index < 0)
        {
            return sorted.Length - ~index;
        }

        var equal = index;
        for (; orEqual ? equal >= 0 && sorted[equal] == score : equal < sorted.Length && sorted[equal] == score; equal += orEqual ? -1 : 1)
        {
        }

        return orEqual ? sorted.Length - equal - 1 : sorted.Length - equal;
    }

    /// <summary>The threshold at which in-scope accuracy and out-of-scope recall are together best.</summary>
    private static OpenSetModel Choose(OpenSetModel judge, IntentModel model, List<LabelledText> valid, List<LabelledText> oosValid)
    {
        var inside = valid.ConvertAll(one => (judge.Answer(one.Text), one.Intent));
        var outside = oosValid.ConvertAll(one => judge.Answer(one.Text).Score);
        var candidates = inside.Select(one => one.Item1.Score).Concat(outside).Distinct();
        var threshold = candidates.MaxBy(candidate =>
            inside.Average(one => one.Item1.Score >= candidate && one.Item1.Intent == one.Intent ? 1.0 : 0)
            + (ScopeWeight * outside.Average(score => score < candidate ? 1.0 : 0)));
        return new(model, threshold);
    }

    private const double ScopeWeight = 0.22;
}
