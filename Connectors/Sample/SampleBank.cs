using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Banking;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>A small bank beside the shop.</summary>
internal sealed class SampleBank(SampleDatabase database, TimeProvider clock) :
    IAnswers<GetBalance, AccountList>,
    IAnswers<ListTransactions, TransactionList>,
    IAnswers<TransferMoney, MoneyTransferred>
{
    private const string Accounts = "SELECT number, customer, email, accounts.name, cents FROM accounts JOIN customers ON customers.id = customer";

    public Task<CapabilityResult<AccountList>> AnswerAsync(GetBalance request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<AccountList>>(
            connection => new AccountList([.. connection
                .Query<AccountRow>($"{Accounts} WHERE customer = @Id ORDER BY number", new { SampleContacts.Find(connection, call.Caller)?.Id })
                .Select(row => new BankAccount(new(row.Number), row.Name, SampleMoney.Read(row.Cents)))]),
            cancellationToken);

    public async Task<CapabilityResult<TransactionList>> AnswerAsync(ListTransactions request, CapabilityCall call, CancellationToken cancellationToken) =>
        request.Most is < 1 or > 100
            ? Problem.Invalid(nameof(request.Most))
            : await database.ReadAsync<CapabilityResult<TransactionList>>(
                connection => Find(connection, request.Account) is { } account ? TransactionsOf(connection, account, request.Most) : Problem.NotFound(), cancellationToken);

    public async Task<CapabilityResult<MoneyTransferred>> AnswerAsync(TransferMoney request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (!SampleMoney.IsPayable(request.Amount))
        {
            return Problem.Invalid(nameof(request.Amount));
        }

        if (request.To == request.From)
        {
            return Problem.Invalid(nameof(request.To));
        }

        return request.About.Length <= 140
            ? await database.WriteOnceAsync(call.IdempotencyKey, connection => Transfer(connection, request, call.Caller), cancellationToken)
            : Problem.Invalid(nameof(request.About));
    }

    private static AccountRow? Find(SqliteConnection connection, AccountNumber number) =>
        connection.QuerySingleOrDefault<AccountRow>($"{Accounts} WHERE number = @number", new { number = number.Value });

    private static Owner OwnerOf(AccountRow account) => new(new(account.Customer), new(account.Email));

    private static TransactionList TransactionsOf(SqliteConnection connection, AccountRow account, int most)
    {
        var movements = connection.Query<TransactionRow>("SELECT cents, about, at FROM transactions WHERE account = @Number ORDER BY at DESC, rowid DESC LIMIT @most", new { account.Number, most });
        return new([.. movements.Select(movement => new BankTransaction(SampleTime.Read(movement.At), SampleMoney.Read(movement.Cents), movement.About))], OwnerOf(account));
    }

    private CapabilityResult<MoneyTransferred> Transfer(SqliteConnection connection, TransferMoney request, Caller caller)
    {
        if (Find(connection, request.From) is not { } account || !caller.MaySee(OwnerOf(account)))
        {
            return Problem.NotFound();
        }

        var cents = SampleMoney.Cents(request.Amount);
        if (cents > account.Cents)
        {
            return Problem.Conflict(ProblemReasons.NotEnoughMoney);
        }

        var now = clock.GetUtcNow();
        Move(connection, account.Number, -cents, request.About, now);

        // A receiver at another bank is none of our accounts; the money leaves all the same.
        if (Find(connection, request.To) is { } receiver)
        {
            Move(connection, receiver.Number, cents, request.About, now);
        }

        return new MoneyTransferred(SampleTime.Whole(now), SampleMoney.Read(account.Cents - cents));
    }

    private static void Move(SqliteConnection connection, string account, long cents, string about, DateTimeOffset now)
    {
        connection.Execute("UPDATE accounts SET cents = cents + @cents WHERE number = @account", new { cents, account });
        connection.Execute("INSERT INTO transactions (account, cents, about, at) VALUES (@account, @cents, @about, @at)", new { account, cents, about, at = SampleTime.Write(now) });
    }
}
