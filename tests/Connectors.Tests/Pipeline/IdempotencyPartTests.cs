using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Connectors.Tests.Pipeline;

public class IdempotencyPartTests
{
    private static readonly CancelOrder Request = new(new("1043"));
    private static readonly OrderCancelled Answer = new(new("1043"), new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new(10, "USD"));

    private readonly Memory _memory = new();
    private readonly IdempotencyPart _part;

    public IdempotencyPartTests() => _part = new(_memory, new ManualClock(), NullLogger<IdempotencyPart>.Instance);

    [Fact]
    public async Task A_turn_that_runs_again_gets_the_recorded_answer()
    {
        var connector = new Calls.Connector<OrderCancelled>(Answer);
        var ask = _part.Before(Calls.Route<CancelOrder>(), connector);
        var turn = Callers.Ada;
        await ask(Request, turn, CancellationToken.None);

        var again = await ask(Request, turn, CancellationToken.None);

        Assert.Equal(Answer, again.Answer);
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task A_turn_that_runs_again_gets_the_recorded_problem()
    {
        var connector = new Calls.Connector<OrderCancelled>(Problem.Conflict(ProblemReasons.OrderShipped));
        var ask = _part.Before(Calls.Route<CancelOrder>(), connector);
        var turn = Callers.Ada;
        await ask(Request, turn, CancellationToken.None);

        var again = await ask(Request, turn, CancellationToken.None);

        Assert.Equal(ProblemReasons.OrderShipped, again.Problem?.Reason);
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task Another_turn_or_another_thing_is_another_write()
    {
        var connector = new Calls.Connector<OrderCancelled>(Answer);
        var ask = _part.Before(Calls.Route<CancelOrder>(), connector);
        var turn = Callers.Ada;
        await ask(Request, turn, CancellationToken.None);

        await ask(Request, Callers.Ada, CancellationToken.None);
        await ask(new CancelOrder(new("1045")), turn, CancellationToken.None);

        Assert.Equal(3, connector.Asked);
        Assert.Equal(3, _memory.Journal.Select(entry => entry.Key).Distinct().Count());
    }

    [Fact]
    public async Task Many_at_once_are_one_write()
    {
        var gate = new TaskCompletionSource();
        var connector = new Calls.Connector<OrderCancelled>(async (_, _) =>
        {
            await gate.Task;
            return Answer;
        });
        var ask = _part.Before(Calls.Route<CancelOrder>(), connector);
        var turn = Callers.Ada;

        var calls = Enumerable.Range(0, 50).Select(_ => ask(Request, turn, CancellationToken.None)).ToList();
        gate.SetResult();
        var results = await Task.WhenAll(calls);

        Assert.All(results, result => Assert.Equal(Answer, result.Answer));
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task The_write_is_on_record_before_the_system_is_asked()
    {
        var open = -1;
        var connector = new Calls.Connector<OrderCancelled>((_, _) =>
        {
            open = _memory.Journal.Count(entry => entry.Outcome is null);
            return Task.FromResult<CapabilityResult<OrderCancelled>>(Answer);
        });
        var ask = _part.Before(Calls.Route<CancelOrder>(), connector);

        await ask(Request, Callers.Ada, CancellationToken.None);

        Assert.Equal(1, open);
        Assert.Equal(0, _memory.Journal.Count(entry => entry.Outcome is null));
    }

    [Fact]
    public async Task A_write_that_a_crash_left_open_is_asked_again_with_its_key_where_the_system_tells_repeats()
    {
        var turn = Callers.Ada;
        var crashed = new Calls.Connector<OrderCancelled>((_, _) => throw new InvalidOperationException("The process ends here."));
        var route = Calls.Route<CancelOrder>(repeatable: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _part.Before(route, crashed)(Request, turn, CancellationToken.None));

        var connector = new Calls.Connector<OrderCancelled>(Answer);
        var again = await _part.Before(route, connector)(Request, turn, CancellationToken.None);

        Assert.Equal(Answer, again.Answer);
        Assert.Equal(crashed.Last?.IdempotencyKey, connector.Last?.IdempotencyKey);
    }

    [Fact]
    public async Task A_write_that_a_crash_left_open_is_uncertain_where_the_system_cannot_tell_repeats()
    {
        var turn = Callers.Ada;
        var crashed = new Calls.Connector<OrderCancelled>((_, _) => throw new InvalidOperationException("The process ends here."));
        var route = Calls.Route<CancelOrder>(repeatable: false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _part.Before(route, crashed)(Request, turn, CancellationToken.None));

        var connector = new Calls.Connector<OrderCancelled>(Answer);
        var again = await _part.Before(route, connector)(Request, turn, CancellationToken.None);

        Assert.Equal(ProblemKind.Uncertain, again.Problem?.Kind);
        Assert.Equal(0, connector.Asked);
    }

    [Fact]
    public async Task An_unknown_outcome_is_found_out_by_the_next_run()
    {
        var turn = Callers.Ada;
        var route = Calls.Route<CancelOrder>(repeatable: true);
        await _part.Before(route, new Calls.Connector<OrderCancelled>(new Problem(ProblemKind.Uncertain)))(Request, turn, CancellationToken.None);

        var again = await _part.Before(route, new Calls.Connector<OrderCancelled>(Answer))(Request, turn, CancellationToken.None);

        Assert.Equal(Answer, again.Answer);
    }

    [Fact]
    public async Task Somebody_who_stops_waiting_does_not_stop_the_write()
    {
        var gate = new TaskCompletionSource<CapabilityResult<OrderCancelled>>();
        var connector = new Calls.Connector<OrderCancelled>((_, cancellationToken) => gate.Task.WaitAsync(cancellationToken));
        var ask = _part.Before(Calls.Route<CancelOrder>(), connector);
        var turn = Callers.Ada;
        using var impatience = new CancellationTokenSource();
        var call = ask(Request, turn, impatience.Token);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        gate.SetResult(Answer);
        var again = await ask(Request, turn, CancellationToken.None);

        Assert.Equal(Answer, again.Answer);
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task A_read_leaves_no_trace_in_the_journal()
    {
        var connector = new Calls.Connector<OrderList>(new OrderList([]));

        await _part.Before(Calls.Route<ListOrders>(), connector)(new ListOrders(), Callers.Ada, CancellationToken.None);

        Assert.Empty(_memory.Journal);
        Assert.Equal("", connector.Last?.IdempotencyKey);
    }
}
