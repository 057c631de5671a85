namespace ChatBot.Understanding.Classifier;

/// <summary>How the classifier is trained. The defaults were chosen on the development parts of public sets.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How much of an utterance's vector is words rather than runs of characters: 0 to 1.</summary>
    public float WordShare { get; init; } = 0.35f;

    /// <summary>In how many utterances a feature must occur; by default 2, or 1 where there are few examples.</summary>
    public int? FewestOccurrences { get; init; }

    /// <summary>How much an error counts against simple weights in the linear machines.</summary>
    public float Cost { get; init; } = 1;

    /// <summary>Passes of the linear machines.</summary>
    public int Passes { get; init; } = 12;

    /// <summary>How many networks vote.</summary>
    public int Networks { get; init; } = 2;

    /// <summary>Hidden numbers of each network, a multiple of 8.</summary>
    public int Hidden { get; init; } = 64;

    /// <summary>Passes of the networks.</summary>
    public int Epochs { get; init; } = 15;
}
