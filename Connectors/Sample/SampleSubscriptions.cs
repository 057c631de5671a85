using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's coffee subscriptions.</summary>
internal sealed class SampleSubscriptions(SampleDatabase database, TimeProvider clock) :
    IAnswers<GetSubscription, Subscription>,
    IAnswers<QuotePlanChange, PlanChangeQuote>,
    IAnswers<ChangePlan, Subscription>,
    IAnswers<CancelSubscription, Subscription>
{
    /// <summary>What counts as a month when a part of one is charged.</summary>
    private const int MonthDays = 30;

    public Task<CapabilityResult<Subscription>> AnswerAsync(GetSubscription request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<Subscription>>(
            connection => Find(connection, call.Caller) is { } row ? SubscriptionOf(row) : Problem.NotFound(), cancellationToken);

    public Task<CapabilityResult<PlanChangeQuote>> AnswerAsync(QuotePlanChange request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => Quote(connection, request.Plan, call.Caller), cancellationToken);

    public Task<CapabilityResult<Subscription>> AnswerAsync(ChangePlan request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Change(connection, request, call.Caller), cancellationToken);

    public Task<CapabilityResult<Subscription>> AnswerAsync(CancelSubscription request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Cancel(connection, call.Caller), cancellationToken);

    private static SubscriptionRow? Find(SqliteConnection connection, Caller caller) =>
        connection.QueryFirstOrDefault<SubscriptionRow>("""
            SELECT subscriptions.id, customer, plan, name AS PlanName, state, subscriptions.cents, renews_at AS RenewsAt
            FROM subscriptions JOIN plans ON plans.id = plan WHERE customer = @Id
            """, new { SampleContacts.Find(connection, caller)?.Id });

    private static Subscription SubscriptionOf(SubscriptionRow row) => new(
        new(row.Id), new(row.Plan), row.PlanName, Enum.Parse<SubscriptionState>(row.State), SampleMoney.Read(row.Cents), SampleTime.Read(row.RenewsAt));

    private CapabilityResult<PlanChangeQuote> Quote(SqliteConnection connection, PlanId to, Caller caller)
    {
        if (Find(connection, caller) is not { } row ||
            connection.QuerySingleOrDefault<PlanRow>("SELECT id, name, cents FROM plans WHERE id = @id", new { id = to.Value }) is not { } plan)
        {
            return Problem.NotFound();
        }

        if (row.State == nameof(SubscriptionState.Cancelled))
        {
            return Problem.Conflict(ProblemReasons.SubscriptionCancelled);
        }

        if (row.Plan == plan.Id)
        {
            return Problem.Conflict(ProblemReasons.SamePlan);
        }

        return QuoteOf(row, plan);
    }

    /// <summary>Whole days are charged, so that a price stays the same from one message to the next.</summary>
    private PlanChangeQuote QuoteOf(SubscriptionRow row, PlanRow plan)
    {
        // A smaller plan counts from the next month, so nothing is due and nothing is paid back.
        var daysLeft = plan.Cents < row.Cents ? 0 : Math.Clamp((SampleTime.Read(row.RenewsAt) - clock.GetUtcNow()).Days, 0, MonthDays);
        var now = plan.Cents * daysLeft / MonthDays;
        var paid = row.Cents * daysLeft / MonthDays;
        QuoteLine[] lines = daysLeft == 0
            ? []
            : [new($"{plan.Name}, {daysLeft} days", SampleMoney.Read(now)), new($"{row.PlanName}, {daysLeft} days paid before", SampleMoney.Read(-paid))];
        return new(new(row.Plan), new(plan.Id), SampleMoney.Read(now - paid), SampleMoney.Read(plan.Cents), lines);
    }

    private CapabilityResult<Subscription> Change(SqliteConnection connection, ChangePlan request, Caller caller)
    {
        var quote = Quote(connection, request.Plan, caller);
        if (quote.Problem is { } problem)
        {
            return problem;
        }

        if (quote.Answer!.DueNow != request.DueNow)
        {
            return Problem.Conflict(ProblemReasons.PriceChanged);
        }

        var row = Find(connection, caller)!;
        connection.Execute(
            "UPDATE subscriptions SET plan = @plan, cents = (SELECT cents FROM plans WHERE id = @plan) WHERE id = @Id", new { plan = request.Plan.Value, row.Id });
        var changed = Find(connection, caller)!;
        if (request.DueNow.Amount > 0)
        {
            Bill(connection, changed, request.DueNow);
        }

        return SubscriptionOf(changed);
    }

    private void Bill(SqliteConnection connection, SubscriptionRow row, Money amount)
    {
        var now = clock.GetUtcNow();
        connection.Execute("""
            INSERT INTO invoices (number, customer, state, cents, about, issued_at, due_at)
            SELECT 'INV-' || (max(CAST(substr(number, 5) AS INTEGER)) + 1), @Customer, 'Open', @cents, @about, @issuedAt, @dueAt FROM invoices
            """, new { row.Customer, cents = SampleMoney.Cents(amount), about = $"Change to {row.PlanName}", issuedAt = SampleTime.Write(now), dueAt = SampleTime.Write(now.AddDays(14)) });
    }

    private static CapabilityResult<Subscription> Cancel(SqliteConnection connection, Caller caller)
    {
        if (Find(connection, caller) is not { } row)
        {
            return Problem.NotFound();
        }

        if (row.State == nameof(SubscriptionState.Cancelled))
        {
            return Problem.Conflict(ProblemReasons.SubscriptionCancelled);
        }

        connection.Execute("UPDATE subscriptions SET state = 'Cancelled' WHERE id = @Id", row);
        return SubscriptionOf(row) with { State = SubscriptionState.Cancelled };
    }
}
