using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Intents;

/// <summary>How well a classifier does on a test set; what was not asked for is absent.</summary>
internal sealed record IntentFigures
{
    public required double Accuracy { get; init; }

    [JsonPropertyName("macroF1")]
    public required double MacroF1 { get; init; }

    /// <summary>The share of in-scope utterances that were accepted and right.</summary>
    public double? InScopeAccuracy { get; init; }

    /// <summary>The share of out-of-scope utterances that were turned away.</summary>
    public double? OosRecall { get; init; }

    /// <summary>The share of what was turned away that was out of scope.</summary>
    public double? OosPrecision { get; init; }

    /// <summary>How well the score tells in scope from out of scope, at any threshold.</summary>
    public double? Auroc { get; init; }

    public required double TrainSeconds { get; init; }

    public required double P50Microseconds { get; init; }

    public required double P99Microseconds { get; init; }

    public required double BytesPerUtterance { get; init; }

    public required long ModelBytes { get; init; }
}
