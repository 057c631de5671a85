namespace ChatBot.Understanding.Classifier;

/// <summary>How the classifier is trained. The defaults were chosen on the development parts of public sets.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How much of an utterance's vector is words rather than runs of characters: 0 to 1.</summary>
    public float WordShare { get; init; } = 0.35f;

    /// <summary>How much an error counts against simple weights in the linear machines.</summary>
    public float Cost { get; init; } = 1;

    /// <summary>Passes of the linear machines.</summary>
    public int Passes { get; init; } = 8;

    /// <summary>How many networks vote; by default as many as a bounded time allows: 3 for 15,000 utterances, 8 for a few hundred.</summary>
    public int? Networks { get; init; }

    /// <summary>Hidden numbers of each network, a multiple of 8.</summary>
    public int Hidden { get; init; } = 64;

    /// <summary>Passes of the networks.</summary>
    public int Epochs { get; init; } = 15;
}
