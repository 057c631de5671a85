using System.Text.Json;

namespace ChatBot.Evaluation.Journeys;

/// <summary>A conversation to measure on: what the customer says, and what should be understood.</summary>
internal sealed record JourneyCase
{
    public required string Id { get; init; }

    public required string Lang { get; init; }

    /// <summary>The day on which it takes place, from which "tomorrow" counts.</summary>
    public required DateOnly ReferenceDate { get; init; }

    public required IReadOnlyList<JourneyTurn> Turns { get; init; }
}

/// <summary>One thing the customer says.</summary>
internal sealed record JourneyTurn
{
    public required string Text { get; init; }

    public required string Intent { get; init; }

    /// <summary>What the customer does: request, followup, inform, affirm, deny, social, offtopic.</summary>
    public required string Act { get; init; }

    /// <summary>Further intents that are as right.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public IReadOnlyList<ExpectedEntity> Entities { get; init; } = [];
}

/// <summary>Something named, with what it stands for: a word, a number, or an amount with its currency.</summary>
internal sealed record ExpectedEntity
{
    public required string Type { get; init; }

    public required string Text { get; init; }

    public required JsonElement Value { get; init; }

    /// <summary>The value in one form, so that it can be compared.</summary>
    public string Plain => Value.ValueKind is JsonValueKind.Object && Value.TryGetProperty("number", out var number)
        ? $"{number.GetDecimal():0.##} {(Value.TryGetProperty("currency", out var currency) ? currency.GetString() : "")}".Trim()
        : Value.ToString().Trim();
}
