using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleOrdersTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_shipped_order_tells_its_parcel_and_when_it_arrives()
    {
        var result = await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);

        Assert.True(result.Succeeded);
        Assert.Equal(OrderState.Shipped, result.Answer.State);
        Assert.Equal(new Money(77.00m, "USD"), result.Answer.Total);
        Assert.Equal(["Blue Enamel Kettle", "Stoneware Mug"], result.Answer.Lines.Select(line => line.Name));
        Assert.Equal("UPS", result.Answer.Shipment?.Carrier);
        Assert.Equal("1Z999AA10123456784", result.Answer.Shipment?.TrackingNumber);
        Assert.Equal(_business.Clock.GetUtcNow().AddHours(44), result.Answer.Shipment?.ExpectedAt);
    }

    [Theory]
    [InlineData("1043", OrderState.Processing)]
    [InlineData("1044", OrderState.Delivered)]
    public async Task An_orders_state_is_told(string number, OrderState expected)
    {
        var result = await _business.AskAsync(new GetOrderStatus(new(number)), Callers.Ada);

        Assert.Equal(expected, result.Answer?.State);
    }

    [Fact]
    public async Task A_guest_reads_an_order_with_the_address_it_was_placed_with()
    {
        var result = await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Guest("ADA@example.com"));

        Assert.Equal(OrderState.Shipped, result.Answer?.State);
    }

    [Fact]
    public async Task Somebody_unknown_is_asked_for_their_address()
    {
        var result = await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Nobody);

        Assert.Equal(ProblemKind.StepUpNeeded, result.Problem?.Kind);
        Assert.Equal(CallerLevel.Claimed, result.Problem?.NeededLevel);
    }

    [Fact]
    public async Task No_such_order_and_not_yours_are_the_same_answer()
    {
        var notYours = await _business.AskAsync(new GetOrderStatus(new("1045")), Callers.Guest("ada@example.com"));
        var noSuch = await _business.AskAsync(new GetOrderStatus(new("9999")), Callers.Guest("ada@example.com"));
        var wrongEmail = await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Guest("nobody@example.com"));
        var verified = await _business.AskAsync(new GetOrderStatus(new("1045")), Callers.Ada);

        Problem?[] problems = [notYours.Problem, noSuch.Problem, wrongEmail.Problem, verified.Problem];
        Assert.All(problems, problem => Assert.Equal(Problem.NotFound(), problem! with { Reference = "" }));
    }

    [Fact]
    public async Task A_thousand_guessed_numbers_find_nothing_and_soon_need_a_proof()
    {
        var kinds = new List<ProblemKind?>();
        for (var number = 1000; number < 2000; number++)
        {
            // A new conversation each time, as a guesser would.
            var guess = await _business.AskAsync(new GetOrderStatus(new($"{number}")), Callers.Guest("emi@example.net"));
            kinds.Add(guess.Problem?.Kind);
        }

        Assert.DoesNotContain(null, kinds);
        Assert.True(kinds.Count(kind => kind is ProblemKind.NotFound) < 100);
        Assert.True(kinds.Count(kind => kind is ProblemKind.StepUpNeeded) > 900);
    }

    [Fact]
    public async Task Strangers_who_guess_at_an_order_cannot_shut_its_owner_out()
    {
        for (var guess = 0; guess < 50; guess++)
        {
            await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Guest($"{guess}@example.net"));
        }

        var owner = Callers.Guest("ada@example.com");
        var unproven = await _business.AskAsync(new GetOrderStatus(new("1042")), owner);
        var proven = await _business.AskAsync(new GetOrderStatus(new("1042")), owner with { Level = CallerLevel.Verified });

        Assert.Equal(ProblemKind.StepUpNeeded, unproven.Problem?.Kind);
        Assert.Equal("1042", proven.Answer?.Number.Value);
    }

    [Fact]
    public async Task A_customers_orders_are_listed_newest_first()
    {
        var result = await _business.AskAsync(new ListOrders(), Callers.Ada);

        Assert.Equal(["1043", "1042", "1044", "1031"], result.Answer?.Orders.Select(order => order.Number.Value));
        Assert.Equal(["Burr Coffee Grinder", "House Blend Beans"], result.Answer?.Orders[0].Items);
    }

    [Fact]
    public async Task A_list_is_as_long_as_asked_for()
    {
        var two = await _business.AskAsync(new ListOrders(2), Callers.Ada);
        var none = await _business.AskAsync(new ListOrders(0), Callers.Ada);

        Assert.Equal(2, two.Answer?.Orders.Count);
        Assert.Equal(nameof(ListOrders.Most), none.Problem?.Field);
    }

    [Fact]
    public async Task A_guest_must_prove_their_address_before_orders_are_listed_or_cancelled()
    {
        var list = await _business.AskAsync(new ListOrders(), Callers.Guest("ada@example.com"));
        var cancel = await _business.AskAsync(new CancelOrder(new("1043")), Callers.Guest("ada@example.com"));

        Assert.Equal(CallerLevel.Verified, list.Problem?.NeededLevel);
        Assert.Equal(CallerLevel.Verified, cancel.Problem?.NeededLevel);
    }

    [Fact]
    public async Task An_order_that_waits_in_the_warehouse_can_be_cancelled()
    {
        var result = await _business.AskAsync(new CancelOrder(new("1043")), Callers.Ada);
        var after = await _business.AskAsync(new GetOrderStatus(new("1043")), Callers.Ada);

        Assert.Equal(new Money(157.00m, "USD"), result.Answer?.Refund);
        Assert.Equal(OrderState.Cancelled, after.Answer?.State);
        Assert.Equal(10, _business.Query<long>("SELECT in_stock FROM products WHERE sku = 'COF-001'"));
    }

    [Theory]
    [InlineData("1042", ProblemReasons.OrderShipped)]
    [InlineData("1044", ProblemReasons.OrderDelivered)]
    public async Task An_order_that_has_left_cannot_be_cancelled(string number, string reason)
    {
        var result = await _business.AskAsync(new CancelOrder(new(number)), Callers.Ada);

        Assert.Equal(ProblemKind.Conflict, result.Problem?.Kind);
        Assert.Equal(reason, result.Problem?.Reason);
    }

    [Fact]
    public async Task Nobody_cancels_anothers_order()
    {
        var result = await _business.AskAsync(new CancelOrder(new("1043")), Callers.Ben);

        Assert.Equal(ProblemKind.NotFound, result.Problem?.Kind);
        Assert.Equal("Processing", _business.Query<string>("SELECT state FROM orders WHERE number = '1043'"));
    }

    [Fact]
    public async Task A_turn_that_runs_again_gets_the_same_answer_and_cancels_once()
    {
        var turn = Callers.Ada;
        var first = await _business.AskAsync(new CancelOrder(new("1043")), turn);
        _business.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await _business.AskAsync(new CancelOrder(new("1043")), turn);

        Assert.Equal(first.Answer, again.Answer);
        Assert.Equal(10, _business.Query<long>("SELECT in_stock FROM products WHERE sku = 'COF-001'"));
    }

    [Fact]
    public async Task Another_turn_learns_that_the_order_was_cancelled_before()
    {
        await _business.AskAsync(new CancelOrder(new("1043")), Callers.Ada);

        var again = await _business.AskAsync(new CancelOrder(new("1043")), Callers.Ada);

        Assert.Equal(ProblemReasons.OrderCancelled, again.Problem?.Reason);
    }

    [Fact]
    public async Task Fifty_at_once_with_one_key_have_one_effect()
    {
        var turn = Callers.Ada;

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _business.AskAsync(new CancelOrder(new("1043")), turn))));

        Assert.All(results, result => Assert.Equal(results[0].Answer, result.Answer));
        Assert.NotNull(results[0].Answer);
        Assert.Equal(10, _business.Query<long>("SELECT in_stock FROM products WHERE sku = 'COF-001'"));
        Assert.Equal(1, _business.Query<long>("SELECT count(*) FROM done"));
    }

    public void Dispose() => _business.Dispose();
}
