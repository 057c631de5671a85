namespace ChatBot.Connectors.Capabilities.Banking;

/// <summary>What is on the caller's own accounts.</summary>
[Capability("get_balance", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["banking.read"])]
public sealed record GetBalance : ICapability<AccountList>;

/// <summary>A customer's accounts.</summary>
/// <param name="Accounts">The accounts; empty when there is none.</param>
public sealed record AccountList(IReadOnlyList<BankAccount> Accounts);
