namespace ChatBot.Understanding;

/// <summary>Something named in an utterance: an order number, an amount, a date.</summary>
/// <param name="Type">The kind, such as <c>order_number</c>; see <see cref="EntityTypes"/>.</param>
/// <param name="Value">What it stands for: digits without the words around, a date as 2026-03-13, a number as 12.50.</param>
/// <param name="Text">The customer's own words.</param>
/// <param name="Start">Where the words begin in the utterance.</param>
/// <param name="End">Where they end (exclusive).</param>
/// <param name="Confidence">How sure: 0 to 1.</param>
/// <param name="Unit">Of a number: a currency code such as EUR.</param>
public sealed record Entity(string Type, string Value, string Text, int Start, int End, double Confidence, string? Unit = null);
