using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Tests.Pipeline;

public sealed class ResiliencePartTests : IDisposable
{
    private static readonly OrderList Answer = new([]);
    private static readonly OrderCancelled Cancelled = new(new("1043"), default, null);

    private readonly LogLines _log = new();
    private readonly LoggerFactory _logging = new();

    // Waits between attempts end at once; the time limits of the attempts do not.
    private readonly ManualClock _clock = new() { Haste = TimeSpan.FromSeconds(4) };
    private readonly ResiliencePart _part;

    public ResiliencePartTests()
    {
        _logging.AddProvider(_log);
        _part = new(_clock, _logging.CreateLogger<ResiliencePart>());
    }

    [Theory]
    [InlineData(ConnectorFailure.Unavailable)]
    [InlineData(ConnectorFailure.Limited)]
    [InlineData(ConnectorFailure.Uncertain)]
    public async Task A_read_that_fails_for_a_moment_is_tried_again(ConnectorFailure failure)
    {
        var connector = Failing(2, failure, Answer);

        var result = await Ask(Calls.Route<ListOrders>(), connector);

        Assert.Same(Answer, result.Answer);
        Assert.Equal(3, connector.Asked);
    }

    [Fact]
    public async Task A_read_that_keeps_failing_is_given_up()
    {
        var connector = Failing(100, ConnectorFailure.Unavailable, Answer);

        var result = await Ask(Calls.Route<ListOrders>(new() { Retries = 1 }), connector);

        Assert.Equal(ProblemKind.Unavailable, result.Problem?.Kind);
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task A_slow_read_is_asked_a_second_time_beside_the_first_where_that_is_set()
    {
        var connector = new Calls.Connector<OrderList>(async (_, cancellationToken) =>
        {
            // The first is ended once the second has answered, and waited for until then.
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Answer;
        });
        connector.Then((_, _) => Task.FromResult<CapabilityResult<OrderList>>(Answer));

        var result = await Ask(Calls.Route<ListOrders>(new() { HedgeAfter = TimeSpan.FromMilliseconds(300) }), connector);

        Assert.Same(Answer, result.Answer);
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task Whoever_asked_us_to_wait_is_not_asked_a_second_time_at_once()
    {
        var connector = new Calls.Connector<OrderList>((_, _) =>
            throw new ConnectorException("Test", ConnectorFailure.Limited, "slow down") { RetryAfter = TimeSpan.FromMinutes(1) });

        var result = await Ask(Calls.Route<ListOrders>(new() { HedgeAfter = TimeSpan.FromMinutes(1) }), connector);

        Assert.Equal(ProblemKind.Limited, result.Problem?.Kind);
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task A_write_is_never_made_twice_beside_itself()
    {
        var gate = new TaskCompletionSource<CapabilityResult<OrderCancelled>>();
        var connector = new Calls.Connector<OrderCancelled>((_, _) => gate.Task);
        var ask = _part.Before(Calls.Route<CancelOrder>(new() { HedgeAfter = TimeSpan.FromMilliseconds(1) }, repeatable: true), connector);
        var asking = ask(new CancelOrder(new("1043")), Callers.Ada, CancellationToken.None);

        gate.SetResult(Cancelled);
        await asking;

        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task What_is_broken_is_not_tried_again()
    {
        var connector = Failing(1, ConnectorFailure.Broken, Answer);

        var result = await Ask(Calls.Route<ListOrders>(), connector);

        Assert.Equal(ProblemKind.Unavailable, result.Problem?.Kind);
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task A_system_that_asks_for_more_patience_than_the_call_has_is_not_asked_again()
    {
        var connector = new Calls.Connector<OrderList>((_, _) => throw new ConnectorException("Test", ConnectorFailure.Limited, "slow down.") { RetryAfter = TimeSpan.FromMinutes(1) });

        var result = await Ask(Calls.Route<ListOrders>(), connector);

        Assert.Equal(new Problem(ProblemKind.Limited) { RetryAfter = TimeSpan.FromMinutes(1) }, result.Problem);
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task A_system_is_asked_again_when_it_said()
    {
        var began = _clock.GetUtcNow();
        var times = new List<TimeSpan>();
        var connector = new Calls.Connector<OrderList>((_, _) =>
        {
            times.Add(_clock.GetUtcNow() - began);
            return times.Count == 1 ? throw new ConnectorException("Test", ConnectorFailure.Limited, "slow down.") { RetryAfter = TimeSpan.FromSeconds(3) } : Task.FromResult<CapabilityResult<OrderList>>(Answer);
        });

        await Ask(Calls.Route<ListOrders>(), connector);

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(3)], times);
    }

    [Fact]
    public async Task A_write_is_tried_again_where_the_system_tells_repeats()
    {
        var connector = Failing(1, ConnectorFailure.Uncertain, Cancelled);

        var result = await AskToCancel(connector, repeatable: true);

        Assert.Same(Cancelled, result.Answer);
        Assert.Equal(2, connector.Asked);
    }

    [Theory]
    [InlineData(ConnectorFailure.Uncertain, ProblemKind.Uncertain)]
    [InlineData(ConnectorFailure.Unavailable, ProblemKind.Unavailable)]
    public async Task A_write_is_not_tried_again_where_the_system_cannot_tell_repeats(ConnectorFailure failure, ProblemKind expected)
    {
        var connector = Failing(1, failure, Cancelled);

        var result = await AskToCancel(connector, repeatable: false);

        Assert.Equal(expected, result.Problem?.Kind);
        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task A_write_stays_uncertain_when_only_its_first_attempt_may_have_happened()
    {
        var attempt = 0;
        var connector = new Calls.Connector<OrderCancelled>((_, _) =>
            throw new ConnectorException("Test", attempt++ == 0 ? ConnectorFailure.Uncertain : ConnectorFailure.Unavailable, "failed."));

        var result = await AskToCancel(connector, repeatable: true);

        Assert.Equal(ProblemKind.Uncertain, result.Problem?.Kind);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_ended_and_made_again()
    {
        var attempt = 0;
        var connector = new Calls.Connector<OrderList>(async (_, cancellationToken) =>
        {
            if (attempt++ == 0)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return Answer;
        });

        var result = await Ask(Calls.Route<ListOrders>(new() { AttemptTimeout = TimeSpan.FromSeconds(1), TotalTimeout = TimeSpan.FromSeconds(60) }), connector);

        Assert.Same(Answer, result.Answer);
    }

    [Fact]
    public async Task A_call_ends_when_its_whole_time_is_over()
    {
        var connector = new Calls.Connector<OrderList>(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Answer;
        });

        var result = await Ask(Calls.Route<ListOrders>(new() { TotalTimeout = TimeSpan.FromSeconds(2) }), connector);

        Assert.Equal(ProblemKind.Unavailable, result.Problem?.Kind);
    }

    [Fact]
    public async Task A_write_that_takes_too_long_may_have_happened()
    {
        var connector = new Calls.Connector<OrderCancelled>(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Cancelled;
        });
        var ask = _part.Before(Calls.Route<CancelOrder>(new() { AttemptTimeout = TimeSpan.FromSeconds(1) }, repeatable: false), connector);

        var result = await ask(new CancelOrder(new("1043")), Callers.Ada, CancellationToken.None);

        Assert.Equal(ProblemKind.Uncertain, result.Problem?.Kind);
    }

    [Fact]
    public async Task A_system_that_keeps_failing_is_left_alone_by_all_its_capabilities_and_asked_again_later()
    {
        var once = new CapabilityOptions { Retries = 0 };
        var failing = Failing(int.MaxValue, ConnectorFailure.Unavailable, Answer);
        for (var call = 0; call < 10; call++)
        {
            await Ask(Calls.Route<ListOrders>(once), failing);
        }

        var status = new Calls.Connector<OrderStatus>(Problem.NotFound());
        var ask = _part.Before(Calls.Route<GetOrderStatus>(once), status);
        var resting = await ask(new GetOrderStatus(new("1042")), Callers.Ada, CancellationToken.None);
        var askedWhileResting = status.Asked;
        _clock.Advance(TimeSpan.FromSeconds(16));
        var later = await ask(new GetOrderStatus(new("1042")), Callers.Ada, CancellationToken.None);

        Assert.Equal(ProblemKind.Unavailable, resting.Problem?.Kind);
        Assert.True(resting.Problem?.RetryAfter > TimeSpan.Zero);
        Assert.Equal(0, askedWhileResting);
        Assert.Equal(ProblemKind.NotFound, later.Problem?.Kind);
    }

    [Fact]
    public async Task One_systems_failures_do_not_silence_another()
    {
        var once = new CapabilityOptions { Retries = 0 };
        for (var call = 0; call < 20; call++)
        {
            await Ask(Calls.Route<ListOrders>(once), Failing(int.MaxValue, ConnectorFailure.Unavailable, Answer));
        }

        var result = await Ask(Calls.Route<ListOrders>(once, connector: "Other"), new Calls.Connector<OrderList>(Answer));

        Assert.Same(Answer, result.Answer);
    }

    [Fact]
    public async Task A_failure_that_nobody_thought_of_is_a_problem_with_its_reference_in_the_log()
    {
        CapabilityCall? seen = null;
        var connector = new Calls.Connector<OrderList>((call, _) =>
        {
            seen = call;
            throw new FormatException("surprise");
        });

        var result = await Ask(Calls.Route<ListOrders>(), connector);

        Assert.Equal(ProblemKind.Unavailable, result.Problem?.Kind);
        Assert.Contains(seen!.Reference, _log.All, StringComparison.Ordinal);
        Assert.Contains("surprise", _log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_passed_through_as_it_came()
    {
        using var impatience = new CancellationTokenSource();
        var connector = new Calls.Connector<OrderList>(async (_, cancellationToken) =>
        {
            await impatience.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return Answer;
        });
        var ask = _part.Before(Calls.Route<ListOrders>(), connector);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ask(new ListOrders(), Callers.Ada, impatience.Token));

        Assert.Equal(1, connector.Asked);
    }

    public void Dispose() => _logging.Dispose();

    private static Calls.Connector<TAnswer> Failing<TAnswer>(int times, ConnectorFailure failure, TAnswer then)
        where TAnswer : class
    {
        var left = times;
        return new((_, _) => left-- > 0 ? throw new ConnectorException("Test", failure, "failed.") : Task.FromResult<CapabilityResult<TAnswer>>(then));
    }

    private Task<CapabilityResult<OrderList>> Ask(CapabilityRoute route, Calls.Connector<OrderList> connector) =>
        _part.Before(route, connector)(new ListOrders(), Callers.Ada, CancellationToken.None);

    private Task<CapabilityResult<OrderCancelled>> AskToCancel(Calls.Connector<OrderCancelled> connector, bool repeatable) =>
        _part.Before(Calls.Route<CancelOrder>(repeatable: repeatable), connector)(new CancelOrder(new("1043")), Callers.Ada, CancellationToken.None);
}
