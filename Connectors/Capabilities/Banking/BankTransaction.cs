namespace ChatBot.Connectors.Capabilities.Banking;

/// <summary>One movement of an account.</summary>
/// <param name="At">When.</param>
/// <param name="Amount">How much; less than nothing went away.</param>
/// <param name="About">What it was for.</param>
public sealed record BankTransaction(DateTimeOffset At, Money Amount, string About);
