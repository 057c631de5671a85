namespace ChatBot.Learning;

/// <summary>What a retraining came to.</summary>
/// <param name="HeldBack">How many utterances it was measured by, which neither classifier was trained on.</param>
/// <param name="Before">The share of them that was understood without the lessons: 0 to 1.</param>
/// <param name="After">The share with them.</param>
/// <param name="Lessons">From how many messages it learnt.</param>
/// <param name="IsUsed">Whether the new classifier answers customers from now on.</param>
internal sealed record Figures(int HeldBack, double Before, double After, int Lessons, bool IsUsed);
