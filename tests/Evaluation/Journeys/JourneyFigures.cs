using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Journeys;

/// <summary>How much of the journeys was understood.</summary>
internal sealed record JourneyFigures
{
    /// <summary>Over the turns in which the customer wants something.</summary>
    public required double IntentAccuracy { get; init; }

    /// <summary>By type and value.</summary>
    [JsonPropertyName("entityF1")]
    public required double EntityF1 { get; init; }

    /// <summary>Actions begun in turns in which the customer wants none.</summary>
    public required int FalseStarts { get; init; }

    public required int Turns { get; init; }
}
