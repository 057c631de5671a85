using System.Diagnostics;
using ChatBot.Understanding.Classifier;

namespace ChatBot.Evaluation.Intents;

/// <summary>How long an answer takes and what it allocates, over utterances of at most twenty words.</summary>
internal sealed record Timing(double P50Microseconds, double P99Microseconds, double BytesPerUtterance)
{
    private const int Rounds = 5;

    public static Timing Of(IntentModel model, List<LabelledText> utterances)
    {
        string[] texts = [.. utterances.Select(one => one.Text).Where(text => text.Count(char.IsWhiteSpace) < 20)];
        var shares = new float[model.Intents.Count];
        var ticks = new long[texts.Length * Rounds];
        foreach (var text in texts)
        {
            model.Score(text, shares, 1);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < ticks.Length; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            model.Score(texts[i % texts.Length], shares, 1);
            ticks[i] = Stopwatch.GetTimestamp() - begun;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)ticks.Length;
        Array.Sort(ticks);
        return new(Microseconds(ticks[ticks.Length / 2]), Microseconds(ticks[(int)(ticks.Length * 0.99)]), bytes);
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
