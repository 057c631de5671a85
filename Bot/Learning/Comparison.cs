using ChatBot.Understanding.Classifier;

namespace ChatBot.Learning;

/// <summary>Finds out what lessons are worth: two classifiers, with them and without, are asked what neither has seen.</summary>
internal static class Comparison
{
    private const int HeldBackEvery = 5;

    // One network tells well enough which of two is better.
    private static readonly TrainingSettings Quick = new() { Networks = 1, Passes = 8, Epochs = 8 };

    /// <param name="known">The utterance files.</param>
    /// <param name="lessons">What people said was meant.</param>
    /// <returns>How many were held back, and the share of them that each understands.</returns>
    public static (int HeldBack, double Before, double After) Of(IReadOnlyList<LabelledText> known, IReadOnlyList<LabelledText> lessons)
    {
        var (heldKnown, heldLessons) = (known.Where(IsHeldBack).ToList(), lessons.Where(IsHeldBack).ToList());
        List<LabelledText> held = [.. heldKnown, .. heldLessons];
        List<LabelledText> rest = [.. known.Where(example => !IsHeldBack(example))];
        var before = IntentTrainer.Train(rest, [], Quick);
        var after = IntentTrainer.Train([.. rest, .. lessons.Where(example => !IsHeldBack(example))], [], Quick);
        return (held.Count, Right(before, held), Right(after, held));
    }

    private static bool IsHeldBack(LabelledText example) => example.Group % HeldBackEvery == HeldBackEvery - 1;

    private static double Right(IntentModel model, List<LabelledText> held) => held.Count(example => Best(model, example.Text) == example.Intent) / (double)Math.Max(1, held.Count);

    private static string Best(IntentModel model, string text)
    {
        var shares = new float[model.Intents.Count];
        model.Score(text, shares, 1);
        return model.Intents[Array.IndexOf(shares, shares.Max())];
    }
}
