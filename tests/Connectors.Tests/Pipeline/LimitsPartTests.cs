using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests.Pipeline;

public sealed class LimitsPartTests : IDisposable
{
    private static readonly CapabilityOptions Options = new()
    {
        Limit = new() { Calls = 5, Per = TimeSpan.FromHours(1) },
        GuestLimit = new() { Calls = 2, Per = TimeSpan.FromHours(1) },
        AllGuestsLimit = new() { Calls = 20, Per = TimeSpan.FromHours(1) },
    };

    private readonly LimitsPart _part = new();
    private readonly Calls.Connector<OrderStatus> _connector = new(Problem.NotFound());

    [Fact]
    public async Task One_call_too_many_is_told_when_to_come_again()
    {
        var results = await AskAsync([.. Enumerable.Repeat(Callers.Ada, 6)]);

        Assert.All(results[..5], kind => Assert.Equal(ProblemKind.NotFound, kind.Kind));
        Assert.Equal(ProblemKind.Limited, results[5].Kind);
        Assert.True(results[5].RetryAfter > TimeSpan.Zero);
        Assert.Equal(5, _connector.Asked);
    }

    [Fact]
    public async Task One_customers_calls_do_not_count_for_another()
    {
        var results = await AskAsync([.. Enumerable.Repeat(Callers.Ada, 5), Callers.Ben]);

        Assert.Equal(ProblemKind.NotFound, results[^1].Kind);
    }

    [Fact]
    public async Task A_customer_has_one_limit_over_all_their_conversations()
    {
        var results = await AskAsync([.. Enumerable.Range(0, 6).Select(number => Callers.Ada with { ConversationId = $"{number}" })]);

        Assert.Equal(ProblemKind.Limited, results[^1].Kind);
    }

    [Fact]
    public async Task The_bots_own_calls_are_not_counted_together()
    {
        var system = Callers.Nobody with { Level = CallerLevel.System, ConversationId = "" };

        var results = await AskAsync([.. Enumerable.Repeat(system, 50)]);

        Assert.All(results, problem => Assert.Equal(ProblemKind.NotFound, problem.Kind));
    }

    [Fact]
    public async Task A_guest_in_one_conversation_is_stopped_earlier()
    {
        var results = await AskAsync([Callers.Guest("a@example.com", "same"), Callers.Guest("b@example.com", "same"), Callers.Guest("c@example.com", "same")]);

        Assert.Equal([ProblemKind.NotFound, ProblemKind.NotFound, ProblemKind.Limited], results.Select(problem => problem.Kind));
    }

    [Fact]
    public async Task An_address_that_is_guessed_for_in_new_conversations_must_be_proven()
    {
        var results = await AskAsync([Callers.Guest("a@example.com"), Callers.Guest("a@example.com"), Callers.Guest("a@example.com")], vary: true);

        Assert.Equal([ProblemKind.NotFound, ProblemKind.NotFound, ProblemKind.StepUpNeeded], results.Select(problem => problem.Kind));
        Assert.Equal(CallerLevel.Verified, results[2].NeededLevel);
    }

    [Fact]
    public async Task An_order_that_is_guessed_at_with_many_addresses_is_shown_to_who_proves_theirs()
    {
        var results = await AskAsync([Callers.Guest("a@example.com"), Callers.Guest("b@example.com"), Callers.Guest("c@example.com")]);

        Assert.Equal([ProblemKind.NotFound, ProblemKind.NotFound, ProblemKind.StepUpNeeded], results.Select(problem => problem.Kind));
        Assert.Equal(2, _connector.Asked);
    }

    [Fact]
    public async Task A_thousand_guesses_from_new_conversations_under_new_addresses_come_to_an_end_together()
    {
        var guests = Enumerable.Range(0, 1000).Select(number => Callers.Guest($"{number}@example.com")).ToList();

        var results = await AskAsync(guests, vary: true);

        Assert.Equal(Options.AllGuestsLimit.Calls, _connector.Asked);
        Assert.All(results[Options.AllGuestsLimit.Calls..], problem => Assert.Equal(ProblemKind.StepUpNeeded, problem.Kind));
    }

    [Fact]
    public async Task Guessing_guests_do_not_lock_out_the_verified_customer()
    {
        var results = await AskAsync([Callers.Guest("a@example.com"), Callers.Guest("b@example.com"), Callers.Guest("c@example.com"), Callers.Ada]);

        Assert.Equal(ProblemKind.NotFound, results[^1].Kind);
    }

    [Fact]
    public async Task A_guest_who_knows_what_is_theirs_is_not_taken_for_a_guesser()
    {
        var found = new OrderStatus(new("1042"), default, default, default, [], null, new(null, new("a@example.com")));
        var connector = new Calls.Connector<OrderStatus>(found);
        var ask = _part.Before(Calls.Route<GetOrderStatus>(Options), connector);
        var guest = Callers.Guest("a@example.com");

        for (var time = 0; time < 5; time++)
        {
            await ask(new GetOrderStatus(new("1042")), guest, CancellationToken.None);
        }

        Assert.Equal(5, connector.Asked);
    }

    public void Dispose() => _part.Dispose();

    private async Task<List<Problem>> AskAsync(IReadOnlyList<Caller> callers, bool vary = false)
    {
        var ask = _part.Before(Calls.Route<GetOrderStatus>(Options), _connector);
        var problems = new List<Problem>();
        foreach (var (number, caller) in callers.Index())
        {
            var result = await ask(new GetOrderStatus(new(vary ? $"{number}" : "1042")), caller, CancellationToken.None);
            problems.Add(result.Problem!);
        }

        return problems;
    }
}
