using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Banking;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleBankTests : IDisposable
{
    private readonly Business _business = new();

    private static readonly TransferMoney Transfer = new(new("US-1001"), new("US-1003"), new(100.25m, "USD"), "Concert tickets");

    [Fact]
    public async Task A_customers_accounts_and_movements_are_told_to_them_alone()
    {
        var accounts = await _business.AskAsync(new GetBalance(), Callers.Ada);
        var own = await _business.AskAsync(new ListTransactions(new("US-1001"), 2), Callers.Ada);
        var other = await _business.AskAsync(new ListTransactions(new("US-1001")), Callers.Ben);

        Assert.Equal([1840.55m, 5200.00m], accounts.Answer?.Accounts.Select(account => account.Balance.Amount));
        Assert.Equal(["Order 1042", "Salary"], own.Answer?.Transactions.Select(movement => movement.About));
        Assert.Equal(ProblemKind.NotFound, other.Problem?.Kind);
    }

    [Fact]
    public async Task Money_moves_from_one_account_to_the_other()
    {
        var result = await _business.AskAsync(Transfer, Callers.Ada);

        Assert.Equal(new Money(1740.30m, "USD"), result.Answer?.Balance);
        Assert.Equal(41045, _business.Query<long>("SELECT cents FROM accounts WHERE number = 'US-1003'"));
    }

    [Fact]
    public async Task Money_moves_once_however_often_the_turn_runs()
    {
        var turn = Callers.Ada;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _business.AskAsync(Transfer, turn))));

        Assert.Equal(174030, _business.Query<long>("SELECT cents FROM accounts WHERE number = 'US-1001'"));
    }

    [Fact]
    public async Task Money_leaves_to_another_bank()
    {
        await _business.AskAsync(Transfer with { To = new("DE-9999") }, Callers.Ada);

        Assert.Equal(174030, _business.Query<long>("SELECT cents FROM accounts WHERE number = 'US-1001'"));
    }

    [Fact]
    public async Task What_is_not_there_or_not_theirs_does_not_move()
    {
        var tooMuch = await _business.AskAsync(Transfer with { Amount = new(1840.56m, "USD") }, Callers.Ada);
        var anothers = await _business.AskAsync(Transfer, Callers.Ben);
        var nothing = await _business.AskAsync(Transfer with { Amount = new(0, "USD") }, Callers.Ada);
        var itself = await _business.AskAsync(Transfer with { To = Transfer.From }, Callers.Ada);

        Assert.Equal(ProblemReasons.NotEnoughMoney, tooMuch.Problem?.Reason);
        Assert.Equal(ProblemKind.NotFound, anothers.Problem?.Kind);
        Assert.Equal(nameof(TransferMoney.Amount), nothing.Problem?.Field);
        Assert.Equal(nameof(TransferMoney.To), itself.Problem?.Field);
    }

    public void Dispose() => _business.Dispose();
}
