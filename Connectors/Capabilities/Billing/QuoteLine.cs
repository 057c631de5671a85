namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>One line of a calculation.</summary>
/// <param name="What">What it is for.</param>
/// <param name="Amount">How much; less than nothing is in the customer's favour.</param>
public sealed record QuoteLine(string What, Money Amount);
