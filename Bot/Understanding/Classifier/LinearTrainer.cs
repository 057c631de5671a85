using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Understanding.Classifier;

/// <summary>One linear support vector machine per intent (squared hinge), all trained in the same passes.</summary>
/// <remarks>
/// Dual coordinate descent (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008):
/// no learning rate to choose. The intents are the lanes, so that one walk over an utterance's features serves all.
/// </remarks>
internal static class LinearTrainer
{
    /// <param name="rows">The utterances.</param>
    /// <param name="labels">The intent of each; -1 belongs to none of them.</param>
    /// <param name="features">How many features there are; the weights get one more row, the bias.</param>
    /// <param name="intents">How many intents there are.</param>
    /// <param name="cost">How much an error on a training utterance counts against simple weights.</param>
    /// <param name="passes">How often every utterance is looked at.</param>
    /// <returns>Weights by feature, then intent (padded to whole lanes); the last row is the bias.</returns>
    public static float[] Train(SparseRows rows, int[] labels, int features, int intents, float cost, int passes)
    {
        var width = Lanes.Padded(intents);
        var weights = new float[(features + 1) * width];
        var duals = new float[rows.Count * width];
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new SplitMix(17);
        Span<float> scores = new float[width];
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var row in order)
            {
                var indices = rows.Indices(row);
                var values = rows.Values(row);
                weights.AsSpan(features * width, width).CopyTo(scores);
                for (var i = 0; i < indices.Length; i++)
                {
                    Lanes.AddScaled(scores, weights.AsSpan(indices[i] * width, width), values[i]);
                }

                var square = Lanes.Square(values) + 1;
                if (!Step(scores, duals.AsSpan(row * width, width), labels[row], square, 0.5f / cost))
                {
                    continue;
                }

                Lanes.AddScaled(weights.AsSpan(features * width, width), scores, 1);
                for (var i = 0; i < indices.Length; i++)
                {
                    Lanes.AddScaled(weights.AsSpan(indices[i] * width, width), scores, values[i]);
                }
            }
        }

        return weights;
    }

    /// <summary>Turns the scores into what the weights have to change by, and moves the dual variables.</summary>
    private static bool Step(Span<float> scores, Span<float> duals, int label, float square, float slack)
    {
        var own = label < 0 ? 0 : scores[label];
        var ownDual = label < 0 ? 0 : duals[label];
        ref var score = ref MemoryMarshal.GetReference(scores);
        ref var dual = ref MemoryMarshal.GetReference(duals);
        var rate = Vector256.Create(1 / (square + slack));
        var moved = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)scores.Length; i += Lanes.Width)
        {
            var old = Vector256.LoadUnsafe(ref dual, i);
            var gradient = (old * Vector256.Create(slack)) - Vector256.LoadUnsafe(ref score, i) - Vector256<float>.One;
            var next = Vector256.Max(old - (gradient * rate), Vector256<float>.Zero);
            next.StoreUnsafe(ref dual, i);
            var change = old - next;
            change.StoreUnsafe(ref score, i);
            moved += Vector256.Abs(change);
        }

        if (label >= 0)
        {
            var next = MathF.Max(ownDual - ((own - 1 + (slack * ownDual)) / (square + slack)), 0);
            duals[label] = next;
            scores[label] = next - ownDual;
        }

        return label >= 0 || Vector256.Sum(moved) > 0;
    }
}
