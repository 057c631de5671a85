using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Connectors.Tests.Pipeline;

public sealed class CachePartTests : IDisposable
{
    private static readonly OrderList Answer = new([]);
    private static readonly CapabilityOptions Options = new() { Cache = TimeSpan.FromSeconds(10) };

    private static readonly CapabilityOptions Lasting = new() { Cache = TimeSpan.FromSeconds(10), Stale = TimeSpan.FromMinutes(1) };

    private readonly ManualClock _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<CapabilityMetrics>().BuildServiceProvider();
    private readonly AnswerCache _cache;
    private readonly CachePart _part;

    public CachePartTests()
    {
        _cache = new(_clock);
        _part = new(_cache, _services.GetRequiredService<CapabilityMetrics>(), NullLogger<CachePart>.Instance);
    }

    [Fact]
    public async Task An_answer_is_given_again_until_its_time_is_over()
    {
        var connector = new Calls.Connector<OrderList>(Answer);
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(9));
        var again = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        var askedBefore = connector.Asked;
        _clock.Advance(TimeSpan.FromSeconds(1));
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Same(Answer, again.Answer);
        Assert.Equal(1, askedBefore);
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task One_customers_answer_never_reaches_another()
    {
        var connector = new Calls.Connector<OrderList>((call, _) =>
            Task.FromResult<CapabilityResult<OrderList>>(new OrderList([new(new(call.Caller.Customer!.Value.Value), default, default, default, [])])));
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        var bens = await ask(new ListOrders(), Callers.Ben, CancellationToken.None);

        Assert.Equal("BEN", bens.Answer?.Orders[0].Number.Value);
    }

    [Theory]
    [InlineData(5, "en-US")]
    [InlineData(10, "de-DE")]
    public async Task Another_question_or_another_language_is_another_answer(int most, string locale)
    {
        var connector = new Calls.Connector<OrderList>(Answer);
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        await ask(new ListOrders(most), Callers.Ada with { Locale = locale }, CancellationToken.None);

        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task However_many_wait_the_system_is_asked_once()
    {
        var gate = new TaskCompletionSource<CapabilityResult<OrderList>>();
        var connector = new Calls.Connector<OrderList>((_, _) => gate.Task);
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);

        var calls = Enumerable.Range(0, 50).Select(_ => ask(new ListOrders(), Callers.Ada, CancellationToken.None)).ToList();
        gate.SetResult(Answer);
        var results = await Task.WhenAll(calls);

        Assert.All(results, result => Assert.Same(Answer, result.Answer));
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task An_answer_that_is_given_again_says_as_of_when_it_is()
    {
        var ask = _part.Before(Calls.Route<ListOrders>(Options), new Calls.Connector<OrderList>(Answer));
        var asked = _clock.GetUtcNow();

        var first = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(5));
        var again = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Equal((null, asked), (first.AsOf, again.AsOf));
    }

    [Fact]
    public async Task A_stale_answer_is_given_while_one_call_fetches_a_new_one()
    {
        OrderList newer = new([]);
        var gate = new TaskCompletionSource<CapabilityResult<OrderList>>();
        var connector = new Calls.Connector<OrderList>(Answer);
        connector.Then((_, _) => gate.Task);
        var ask = _part.Before(Calls.Route<ListOrders>(Lasting), connector);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(11));

        var stale = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ask(new ListOrders(), Callers.Ada, CancellationToken.None)));
        gate.SetResult(newer);
        var renewed = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.All(stale, result => Assert.Same(Answer, result.Answer));
        Assert.Same(newer, renewed.Answer);
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task While_the_system_is_down_the_stale_answer_goes_on_until_its_end()
    {
        var connector = new Calls.Connector<OrderList>(Answer);
        connector.Then((_, _) => Task.FromResult<CapabilityResult<OrderList>>(new Problem(ProblemKind.Unavailable)));
        var ask = _part.Before(Calls.Route<ListOrders>(Lasting), connector);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(11));
        var first = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        var second = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(60));
        var over = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Same(Answer, first.Answer);
        Assert.Same(Answer, second.Answer);
        Assert.Equal(ProblemKind.Unavailable, over.Problem?.Kind);
        Assert.Equal(4, connector.Asked);
    }

    [Fact]
    public async Task What_is_no_longer_theirs_is_not_given_from_the_shelf()
    {
        var connector = new Calls.Connector<OrderList>(Answer);
        connector.Then((_, _) => Task.FromResult<CapabilityResult<OrderList>>(Problem.NotFound()));
        var ask = _part.Before(Calls.Route<ListOrders>(Lasting), connector);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(11));

        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        var after = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Equal(ProblemKind.NotFound, after.Problem?.Kind);
    }

    [Fact]
    public async Task What_a_system_says_has_changed_is_forgotten_even_while_it_is_on_its_way()
    {
        var gate = new TaskCompletionSource<CapabilityResult<OrderList>>();
        OrderList newer = new([]);
        var connector = new Calls.Connector<OrderList>((_, _) => gate.Task);
        connector.Then((_, _) => Task.FromResult<CapabilityResult<OrderList>>(newer));
        var ask = _part.Before(Calls.Route<ListOrders>(Lasting), connector);
        var onItsWay = ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        _cache.Forget(new("ada"), null);
        var after = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        gate.SetResult(Answer);
        await onItsWay;
        var last = await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Same(newer, after.Answer);
        Assert.Same(newer, last.Answer);
    }

    [Fact]
    public async Task One_who_stops_waiting_does_not_take_the_answer_from_the_others()
    {
        var gate = new TaskCompletionSource<CapabilityResult<OrderList>>();
        var connector = new Calls.Connector<OrderList>((_, cancellationToken) => gate.Task.WaitAsync(cancellationToken));
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);
        using var impatience = new CancellationTokenSource();
        var first = ask(new ListOrders(), Callers.Ada, impatience.Token);
        var second = ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        await impatience.CancelAsync();
        gate.SetResult(Answer);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Same(Answer, (await second).Answer);
    }

    [Fact]
    public async Task A_problem_is_not_kept()
    {
        var connector = new Calls.Connector<OrderList>(new Problem(ProblemKind.Unavailable));
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);

        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task A_failure_reaches_all_who_wait_and_is_not_kept()
    {
        var gate = new TaskCompletionSource<CapabilityResult<OrderList>>();
        var connector = new Calls.Connector<OrderList>((_, _) => gate.Task);
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);
        var first = ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        var second = ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        gate.SetException(new InvalidOperationException());

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ask(new ListOrders(), Callers.Ada, CancellationToken.None));
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task What_a_customer_changes_makes_their_answers_forgotten_and_nobody_elses()
    {
        var reads = new Calls.Connector<OrderList>(Answer);
        var read = _part.Before(Calls.Route<ListOrders>(Options), reads);
        var writes = new Calls.Connector<OrderCancelled>(new Problem(ProblemKind.Uncertain));
        var write = _part.Before(Calls.Route<CancelOrder>(), writes);
        await read(new ListOrders(), Callers.Ada, CancellationToken.None);
        await read(new ListOrders(), Callers.Guest("ada@example.com"), CancellationToken.None);
        await read(new ListOrders(), Callers.Ben, CancellationToken.None);

        await write(new CancelOrder(new("1043")), Callers.Ada, CancellationToken.None);
        await read(new ListOrders(), Callers.Ada, CancellationToken.None);
        await read(new ListOrders(), Callers.Guest("ada@example.com"), CancellationToken.None);
        await read(new ListOrders(), Callers.Ben, CancellationToken.None);

        Assert.Equal(5, reads.Asked);
    }

    [Fact]
    public async Task Without_a_time_nothing_is_kept()
    {
        var connector = new Calls.Connector<OrderList>(Answer);
        var ask = _part.Before(Calls.Route<ListOrders>(), connector);

        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);
        await ask(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task The_cache_stays_bounded_and_keeps_working()
    {
        var connector = new Calls.Connector<OrderList>(Answer);
        var ask = _part.Before(Calls.Route<ListOrders>(Options), connector);

        for (var customer = 0; customer < 20_001; customer++)
        {
            await ask(new ListOrders(), Callers.Verified($"c{customer}"), CancellationToken.None);
        }

        await ask(new ListOrders(), Callers.Verified("c1"), CancellationToken.None);
        await ask(new ListOrders(), Callers.Verified("c1"), CancellationToken.None);

        Assert.Equal(20_002, connector.Asked);
    }

    public void Dispose() => _services.Dispose();
}
