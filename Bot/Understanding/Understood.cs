namespace ChatBot.Understanding;

/// <summary>What was made of an utterance.</summary>
/// <param name="Intents">What the customer may want, best first; never empty.</param>
/// <param name="Entities">What they named, left to right.</param>
public sealed record Understood(IReadOnlyList<ScoredIntent> Intents, IReadOnlyList<Entity> Entities);
