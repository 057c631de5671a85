namespace ChatBot.Understanding.Classifier;

/// <summary>A small network: features to a few hidden numbers (rectified), those to the intents (softmax).</summary>
/// <remarks>
/// It learns which words stand for each other, which the linear machines cannot; the two err differently, so that
/// their mean is better than either. Features and hidden numbers are left out at random in training, so that no
/// single word is trusted alone. Steps shrink by AdaGrad, one accumulator per row.
/// </remarks>
internal sealed class NetworkTrainer
{
    private const float KeepFeature = 0.5f;
    private const float KeepHidden = 0.7f;
    private const float EmbeddingRate = 0.1f;
    private const float OutputRate = 0.05f;
    private const float LastRate = 0.1f;
    private const float Steady = 1e-4f;

    private readonly SplitMix _random;
    private readonly int _hidden;
    private readonly int _intents;
    private readonly int _width;
    private readonly float[] _embeddings;
    private readonly float[] _embeddingSquares;
    private readonly float[] _bias;
    private readonly float[] _output;
    private readonly float[] _outputSquares;
    private readonly float[] _activations;
    private readonly float[] _backward;
    private readonly float[] _errors;
    private readonly int[] _indices = new int[FeatureHasher.MaxFeatures];
    private readonly float[] _values = new float[FeatureHasher.MaxFeatures];
    private float _biasSquares;

    private NetworkTrainer(int features, int intents, int hidden, ulong seed)
    {
        _random = new(seed);
        (_hidden, _intents, _width) = (hidden, intents, Lanes.Padded(intents));
        _embeddings = new float[features * hidden];
        _embeddingSquares = new float[features];
        _bias = new float[hidden];
        _output = new float[(hidden + 1) * _width];
        _outputSquares = new float[hidden + 1];
        (_activations, _backward, _errors) = (new float[hidden], new float[hidden], new float[_width]);
        foreach (ref var weight in _embeddings.AsSpan())
        {
            weight = _random.NextSingle() - 0.5f;
        }

        var spread = MathF.Sqrt(6f / (hidden + intents));
        for (var unit = 0; unit < hidden; unit++)
        {
            foreach (ref var weight in _output.AsSpan(unit * _width, intents))
            {
                weight = ((_random.NextSingle() * 2) - 1) * spread;
            }
        }
    }

    /// <param name="rows">The utterances.</param>
    /// <param name="labels">The intent of each; -1 belongs to none of them: all intents should look equally unlikely.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="intents">How many intents there are.</param>
    /// <param name="settings">The size of the network and how often every utterance is looked at.</param>
    /// <param name="dropout">Where utterances lose some of their words; null when they keep all.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    public static Network Train(
        SparseRows rows, int[] labels, int features, int intents, TrainingSettings settings, WordDropout? dropout, ulong seed)
    {
        var trainer = new NetworkTrainer(features, intents, settings.Hidden, seed);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            trainer._random.Shuffle(order);
            var rate = 1 - ((1 - LastRate) * epoch / settings.Epochs);
            foreach (var row in order)
            {
                trainer.Learn(trainer.Read(rows, row, dropout), labels[row], rate);
            }
        }

        return new(trainer._embeddings, trainer._bias, trainer._output);
    }

    /// <summary>Takes up an utterance, without some of its words and features.</summary>
    /// <returns>How many features are kept.</returns>
    private int Read(SparseRows rows, int row, WordDropout? dropout)
    {
        if (dropout is null)
        {
            return LeaveOut(rows.Indices(row), rows.Values(row));
        }

        var count = dropout.Vector(row, _random, _indices, _values);
        return LeaveOut(_indices.AsSpan(0, count), _values.AsSpan(0, count));
    }

    private void Learn(int kept, int label, float rate)
    {
        Forward(kept);
        Lanes.Softmax(_errors.AsSpan(0, _intents));
        for (var intent = 0; intent < _intents; intent++)
        {
            _errors[intent] -= label < 0 ? 1f / _intents : intent == label ? 1 : 0;
        }

        var loss = Lanes.Square(_errors);
        if (loss > 1e-9f)
        {
            Backward(loss, OutputRate * rate);
            Embed(kept, EmbeddingRate * rate);
        }
    }

    private int LeaveOut(ReadOnlySpan<int> indices, ReadOnlySpan<float> values)
    {
        var kept = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            if (_random.NextSingle() < KeepFeature)
            {
                (_indices[kept], _values[kept]) = (indices[i], values[i] / KeepFeature);
                kept++;
            }
        }

        return kept;
    }

    private void Forward(int kept)
    {
        _bias.CopyTo(_activations, 0);
        for (var i = 0; i < kept; i++)
        {
            Lanes.AddScaled(_activations, _embeddings.AsSpan(_indices[i] * _hidden, _hidden), _values[i]);
        }

        _output.AsSpan(_hidden * _width, _width).CopyTo(_errors);
        for (var unit = 0; unit < _hidden; unit++)
        {
            ref var activation = ref _activations[unit];
            activation = activation > 0 && _random.NextSingle() < KeepHidden ? activation / KeepHidden : 0;
            if (activation > 0)
            {
                Lanes.AddScaled(_errors, _output.AsSpan(unit * _width, _width), activation);
            }
        }
    }

    private void Backward(float loss, float rate)
    {
        var perIntent = loss / _intents;
        for (var unit = 0; unit < _hidden; unit++)
        {
            var activation = _activations[unit];
            if (activation <= 0)
            {
                _backward[unit] = 0;
                continue;
            }

            var weights = _output.AsSpan(unit * _width, _width);
            _backward[unit] = Lanes.Dot(weights, _errors) / KeepHidden;
            _outputSquares[unit] += activation * activation * perIntent;
            Lanes.AddScaled(weights, _errors, -rate * activation / (MathF.Sqrt(_outputSquares[unit]) + Steady));
        }

        _outputSquares[_hidden] += perIntent;
        Lanes.AddScaled(_output.AsSpan(_hidden * _width, _width), _errors, -rate / (MathF.Sqrt(_outputSquares[_hidden]) + Steady));
    }

    private void Embed(int kept, float rate)
    {
        var perUnit = Lanes.Square(_backward) / _hidden;
        _biasSquares += perUnit;
        Lanes.AddScaled(_bias, _backward, -rate / (MathF.Sqrt(_biasSquares) + Steady));
        for (var i = 0; i < kept; i++)
        {
            ref var squares = ref _embeddingSquares[_indices[i]];
            squares += _values[i] * _values[i] * perUnit;
            Lanes.AddScaled(
                _embeddings.AsSpan(_indices[i] * _hidden, _hidden),
                _backward,
                -rate * _values[i] / (MathF.Sqrt(squares) + Steady));
        }
    }
}

/// <summary>What a trained network consists of.</summary>
/// <param name="Embeddings">By feature, then hidden number.</param>
/// <param name="Bias">Of the hidden numbers.</param>
/// <param name="Output">By hidden number, then intent (padded to whole lanes); the last row is the bias.</param>
internal sealed record Network(float[] Embeddings, float[] Bias, float[] Output);
