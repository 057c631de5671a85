namespace ChatBot.Connectors.Risk;

/// <summary>How risky a call looks.</summary>
/// <param name="Points">0 to 100; those of several scorers are added up.</param>
/// <param name="Reasons">Why, as fixed names such as <c>many_writes</c>.</param>
public sealed record RiskScore(int Points, IReadOnlyList<string> Reasons);
