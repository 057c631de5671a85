namespace ChatBot.Connectors.Capabilities.Banking;

/// <summary>Sends money from one of the caller's own accounts to any account. More than is there is a Conflict.</summary>
/// <param name="From">The caller's account.</param>
/// <param name="To">The receiver's account.</param>
/// <param name="Amount">How much: more than nothing, in the account's currency.</param>
/// <param name="About">What it is for, at most 140 characters.</param>
[Capability("transfer_money", Access.Money, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["banking.transfer"])]
public sealed record TransferMoney(AccountNumber From, AccountNumber To, Money Amount, string About) : ICapability<MoneyTransferred>;

/// <summary>The money is on its way.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Balance">What is left on the account.</param>
public sealed record MoneyTransferred(DateTimeOffset At, Money Balance);
