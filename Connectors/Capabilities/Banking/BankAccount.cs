namespace ChatBot.Connectors.Capabilities.Banking;

/// <summary>One bank account.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Balance">What is on it.</param>
public sealed record BankAccount(AccountNumber Number, string Name, Money Balance);
