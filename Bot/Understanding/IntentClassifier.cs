using ChatBot.Understanding.Classifier;

namespace ChatBot.Understanding;

/// <summary>Tells what a customer wants: the verbs of the bot with how likely each is, or <see cref="None"/>.</summary>
/// <remarks>Safe for many threads. A score of 0.8 is right about 8 times in 10.</remarks>
public sealed class IntentClassifier
{
    /// <summary>What is none of the bot's business, and what was not understood well enough to act on.</summary>
    public const string None = "none";

    /// <summary>Readers sort by score, so none must be ahead of what it stands before.</summary>
    private const float Ahead = 0.001f;

    /// <summary>Where <see cref="None"/> is this likely, the wish must be likelier by a margin.</summary>
    private const float LittleDoubt = 0.15f;

    private const float FarFromNone = 0.45f;
    private const float LeastOfTwo = 0.25f;
    private const float BothTogether = 0.75f;

    private readonly IntentModel _model;
    private readonly float _sharpness;
    private readonly float[] _thresholds;
    private readonly int _none;

    internal IntentClassifier(IntentModel model, float sharpness, float[] thresholds) =>
        (_model, _sharpness, _thresholds, _none) = (model, sharpness, thresholds, model.Intents.ToList().IndexOf(None));

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
            if (rank == 0 && intent != None && IsUnsure(shares, best))
            {
                found.Add(new(None, Math.Max(1 - shares[best], shares[best] + Ahead)));
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

    private bool IsUnsure(ReadOnlySpan<float> shares, int best) =>
        (_none >= 0 && shares[_none] > LittleDoubt && shares[best] - shares[_none] < FarFromNone)
        || (shares[best] < _thresholds[best] && !IsCloseCall(shares, best));

    /// <summary>One of two wishes was meant: worth a question, though neither is sure enough alone.</summary>
    private bool IsCloseCall(ReadOnlySpan<float> shares, int best)
    {
        var second = best == 0 ? 1 : 0;
        for (var i = 0; i < shares.Length; i++)
        {
            second = i != best && shares[i] > shares[second] ? i : second;
        }

        return shares.Length > 1 && Intents[second] != None && shares[second] >= LeastOfTwo && shares[best] + shares[second] >= BothTogether;
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
