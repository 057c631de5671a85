using ChatBot.Understanding.Classifier;

namespace ChatBot.Understanding;

/// <summary>Tells what a customer wants: the verbs of the bot with how likely each is, or <see cref="None"/>.</summary>
/// <remarks>Safe for many threads. A score of 0.8 is right about 8 times in 10.</remarks>
public sealed class IntentClassifier
{
    /// <summary>What is none of the bot's business, and what was not understood well enough to act on.</summary>
    public const string None = "none";

    private readonly IntentModel _model;
    private readonly float _sharpness;
    private readonly float[] _thresholds;

    internal IntentClassifier(IntentModel model, float sharpness, float[] thresholds) =>
        (_model, _sharpness, _thresholds) = (model, sharpness, thresholds);

    /// <summary>Every intent that it can answer.</summary>
    public IReadOnlyList<string> Intents => _model.Intents;

    /// <summary>The size of the model in memory, in bytes.</summary>
    public long Bytes => _model.Bytes;

    /// <summary>The likeliest intents, best first; the first is <see cref="None"/> when the best is too unsure to act on.</summary>
    /// <param name="text">What the customer said, in any of the languages of the utterance files.</param>
    /// <param name="most">How many to give at most, at least 1.</param>
    public IReadOnlyList<ScoredIntent> Classify(ReadOnlySpan<char> text, int most)
    {
        Span<float> shares = stackalloc float[_thresholds.Length];
        _model.Score(text, shares, _sharpness);
        var found = new List<ScoredIntent>(most + 1);
        for (var rank = 0; rank < Math.Min(most, shares.Length); rank++)
        {
            var best = Best(shares);
            var intent = Intents[best];
            if (rank == 0 && intent != None && shares[best] < _thresholds[best])
            {
                found.Add(new(None, 1 - shares[best]));
            }

            if (found.TrueForAll(earlier => earlier.Intent != intent))
            {
                found.Add(new(intent, shares[best]));
            }

            shares[best] = -1;
        }

        return found;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_sharpness);
        writer.WriteArray(_thresholds);
        _model.Write(writer);
    }

    internal static IntentClassifier Read(BinaryReader reader)
    {
        var sharpness = reader.ReadSingle();
        var thresholds = reader.ReadArray<float>();
        return new(IntentModel.Read(reader), sharpness, thresholds);
    }

    private static int Best(ReadOnlySpan<float> shares)
    {
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
        {
            best = shares[i] > shares[best] ? i : best;
        }

        return best;
    }
}
