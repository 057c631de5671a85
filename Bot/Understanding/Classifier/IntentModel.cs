namespace ChatBot.Understanding.Classifier;

/// <summary>A trained classifier: tells for an utterance how likely each intent is. Safe for many threads.</summary>
internal sealed class IntentModel
{
    private const float Least = 1e-6f;

    /// <summary>How much the linear machines' best margin counts beside the agreement of all in how familiar an utterance is.</summary>
    private const float MarginWeight = 1;

    private readonly string[] _intents;
    private readonly FeatureTable _features;
    private readonly QuantizedRows _weights;
    private readonly float[] _bias;
    private readonly float[][] _outputs;
    private readonly int _hidden;
    private readonly int _width;

    public IntentModel(string[] intents, FeatureTable features, QuantizedRows weights, float[] bias, float[][] outputs, int hidden)
    {
        (_intents, _features, _weights, _bias, _outputs, _hidden) = (intents, features, weights, bias, outputs, hidden);
        _width = Lanes.Padded(intents.Length);
    }

    /// <summary>The intents, in the order of the scores.</summary>
    public IReadOnlyList<string> Intents => _intents;

    /// <summary>How many networks vote beside the linear machines.</summary>
    public int Networks => _outputs.Length;

    /// <summary>The size of what is kept in memory, in bytes.</summary>
    public long Bytes =>
        _features.Bytes + _weights.Weights.Length + (sizeof(float) * ((long)_weights.Scales.Length + _bias.Length + _outputs.Sum(output => output.Length)));

    /// <summary>Writes how likely each intent is; the shares add up to 1.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="shares">As long as <see cref="Intents"/>.</param>
    /// <param name="sharpness">1 as trained; calibration finds the value at which a share of 0.8 is right 8 times in 10.</param>
    /// <returns>How familiar the utterance is: the higher, the surer it is that any intent was meant at all.</returns>
    public float Score(ReadOnlySpan<char> text, Span<float> shares, float sharpness)
    {
        Span<int> indices = stackalloc int[FeatureHasher.MaxFeatures];
        Span<float> values = stackalloc float[FeatureHasher.MaxFeatures];
        Span<float> sums = stackalloc float[_weights.Width];
        _bias.CopyTo(sums);
        var count = _features.Vector(text, indices, values);
        for (var i = 0; i < count; i++)
        {
            _weights.AddScaled(sums, indices[i], values[i]);
        }

        sums[..shares.Length].CopyTo(shares);
        var margin = float.NegativeInfinity;
        foreach (var share in shares)
        {
            margin = MathF.Max(margin, share);
        }

        Linear(shares);
        AddNetworks(sums[_width..], shares);
        var agreement = float.NegativeInfinity;
        foreach (ref var share in shares)
        {
            agreement = MathF.Max(agreement, share);
            share *= sharpness;
        }

        Lanes.Softmax(shares);
        return agreement + (MarginWeight * margin);
    }

    private static void Linear(Span<float> shares)
    {
        foreach (ref var share in shares)
        {
            share *= IntentTrainer.LinearSharpness;
        }

        Lanes.Softmax(shares);
        foreach (ref var share in shares)
        {
            share = IntentTrainer.LinearShare * MathF.Log(share + Least);
        }
    }

    private void AddNetworks(Span<float> hidden, Span<float> shares)
    {
        Span<float> one = stackalloc float[_width];
        Span<float> mean = stackalloc float[shares.Length];
        mean.Clear();
        for (var network = 0; network < _outputs.Length; network++)
        {
            var output = _outputs[network].AsSpan();
            output[(_hidden * _width)..].CopyTo(one);
            for (var unit = 0; unit < _hidden; unit++)
            {
                if (hidden[(network * _hidden) + unit] is var activation and > 0)
                {
                    Lanes.AddScaled(one, output.Slice(unit * _width, _width), activation);
                }
            }

            Lanes.Softmax(one[..shares.Length]);
            for (var intent = 0; intent < mean.Length; intent++)
            {
                mean[intent] += one[intent] / _outputs.Length;
            }
        }

        for (var intent = 0; intent < mean.Length; intent++)
        {
            shares[intent] += (1 - IntentTrainer.LinearShare) * MathF.Log(mean[intent] + Least);
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_intents.Length);
        foreach (var intent in _intents)
        {
            writer.Write(intent);
        }

        _features.Write(writer);
        writer.WriteArray(_weights.Weights);
        writer.WriteArray(_weights.Scales);
        writer.WriteArray(_bias);
        writer.Write(_hidden);
        writer.Write(_outputs.Length);
        foreach (var output in _outputs)
        {
            writer.WriteArray(output);
        }
    }

    public static IntentModel Read(BinaryReader reader)
    {
        var intents = new string[reader.ReadInt32()];
        for (var i = 0; i < intents.Length; i++)
        {
            intents[i] = reader.ReadString();
        }

        var features = FeatureTable.Read(reader);
        var weights = reader.ReadArray<sbyte>();
        var scales = reader.ReadArray<float>();
        var bias = reader.ReadArray<float>();
        var hidden = reader.ReadInt32();
        var outputs = new float[reader.ReadInt32()][];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = reader.ReadArray<float>();
        }

        return new(intents, features, new(weights, scales, bias.Length), bias, outputs, hidden);
    }
}
