namespace ChatBot.Connectors.Capabilities.Banking;

/// <summary>What came to and went from one of the caller's own accounts, newest first.</summary>
/// <param name="Account">The account.</param>
/// <param name="Most">How many at most: 1 to 100.</param>
[Capability("list_transactions", Access.Read, Data = DataClass.Financial, Level = CallerLevel.Verified, Scopes = ["banking.read"])]
public sealed record ListTransactions(AccountNumber Account, int Most = 10) : ICapability<TransactionList>;

/// <summary>Some movements of one account, newest first.</summary>
/// <param name="Transactions">The movements; empty when there is none.</param>
/// <param name="Owner">Whose account it is.</param>
public sealed record TransactionList(IReadOnlyList<BankTransaction> Transactions, Owner Owner) : IOwned;
