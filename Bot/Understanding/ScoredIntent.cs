namespace ChatBot.Understanding;

/// <summary>What the customer may want.</summary>
/// <param name="Intent">The verb, such as <c>cancel_order</c>.</param>
/// <param name="Score">How likely it is: 0 to 1.</param>
public readonly record struct ScoredIntent(string Intent, float Score);
