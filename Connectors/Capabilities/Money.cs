namespace ChatBot.Connectors.Capabilities;

/// <summary>An amount of money.</summary>
/// <param name="Amount">In the currency's main unit: 12.50 is twelve and a half dollars.</param>
/// <param name="Currency">ISO 4217, such as <c>USD</c>.</param>
public readonly record struct Money(decimal Amount, string Currency);
