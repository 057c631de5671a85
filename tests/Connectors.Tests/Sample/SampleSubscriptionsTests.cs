using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleSubscriptionsTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_customers_subscription_is_told_and_nobody_elses()
    {
        var adas = await _business.AskAsync(new GetSubscription(), Callers.Ada);
        var bens = await _business.AskAsync(new GetSubscription(), Callers.Ben);

        Assert.Equal(("Coffee Club Classic", SubscriptionState.PastDue), (adas.Answer!.PlanName, adas.Answer.State));
        Assert.Equal(ProblemKind.NotFound, bens.Problem?.Kind);
    }

    [Fact]
    public async Task An_upgrade_costs_the_difference_for_the_rest_of_the_month()
    {
        var quote = await _business.AskAsync(new QuotePlanChange(new("plus")), Callers.Ada);

        Assert.Equal(
            [new QuoteLine("Coffee Club Plus, 25 days", new(35.00m, "USD")), new QuoteLine("Coffee Club Classic, 25 days paid before", new(-20.00m, "USD"))],
            quote.Answer!.Lines);
        Assert.Equal(new Money(15.00m, "USD"), quote.Answer.DueNow);
    }

    [Fact]
    public async Task A_downgrade_costs_nothing_now()
    {
        var quote = await _business.AskAsync(new QuotePlanChange(new("classic")), Callers.Verified("chloe"));

        Assert.Equal((new Money(0, "USD"), new Money(24.00m, "USD")), (quote.Answer!.DueNow, quote.Answer.NewPrice));
    }

    [Fact]
    public async Task The_plan_changes_at_the_price_that_was_told_and_is_billed_once()
    {
        var turn = Callers.Ada;
        var request = new ChangePlan(new("plus"), new(15.00m, "USD"));

        var changed = await _business.AskAsync(request, turn);
        await _business.AskAsync(request, turn);

        Assert.Equal((new PlanId("plus"), new Money(42.00m, "USD")), (changed.Answer!.Plan, changed.Answer.Price));
        Assert.Equal(1, _business.Query<long>("SELECT count(*) FROM invoices WHERE about = 'Change to Coffee Club Plus' AND cents = 1500"));
    }

    [Fact]
    public async Task Another_price_than_was_told_stops_the_change()
    {
        var result = await _business.AskAsync(new ChangePlan(new("plus"), new(10.00m, "USD")), Callers.Ada);

        Assert.Equal(ProblemReasons.PriceChanged, result.Problem?.Reason);
        Assert.Equal("classic", _business.Query<string>("SELECT plan FROM subscriptions WHERE customer = 'ada'"));
    }

    [Theory]
    [InlineData("classic", ProblemKind.Conflict)]
    [InlineData("unknown", ProblemKind.NotFound)]
    public async Task The_same_plan_and_an_unknown_one_cannot_be_changed_to(string plan, ProblemKind expected)
    {
        var result = await _business.AskAsync(new QuotePlanChange(new(plan)), Callers.Ada);

        Assert.Equal(expected, result.Problem?.Kind);
    }

    [Fact]
    public async Task A_subscription_ends_once()
    {
        var first = await _business.AskAsync(new CancelSubscription(), Callers.Ada);
        var second = await _business.AskAsync(new CancelSubscription(), Callers.Ada);

        Assert.Equal(SubscriptionState.Cancelled, first.Answer?.State);
        Assert.Equal(ProblemReasons.SubscriptionCancelled, second.Problem?.Reason);
    }

    public void Dispose() => _business.Dispose();
}
