using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests.Pipeline;

public class AccessPartTests
{
    private static readonly GetOrderStatus Request = new(new("1042"));

    private readonly AccessPart _part = new();
    private readonly Calls.Connector<OrderStatus> _connector = new(Problem.NotFound());

    [Theory]
    [InlineData(CallerLevel.Anonymous, null, false)]
    [InlineData(CallerLevel.Claimed, null, true)]
    [InlineData(CallerLevel.Verified, null, true)]
    [InlineData(CallerLevel.Claimed, CallerLevel.Verified, false)]
    [InlineData(CallerLevel.Matched, CallerLevel.Verified, false)]
    [InlineData(CallerLevel.Verified, CallerLevel.Verified, true)]
    public async Task A_call_passes_when_its_caller_is_known_as_surely_as_capability_and_settings_demand(CallerLevel level, CallerLevel? configured, bool passes)
    {
        var ask = _part.Before(Calls.Route<GetOrderStatus>(new() { Level = configured }), _connector);

        var result = await ask(Request, Callers.Ada with { Level = level }, CancellationToken.None);

        Assert.Equal(passes ? 1 : 0, _connector.Asked);
        Assert.Equal(passes ? null : configured ?? CallerLevel.Claimed, result.Problem?.NeededLevel);
    }

    [Fact]
    public async Task A_level_without_a_name_behind_it_is_worth_nothing()
    {
        var ask = _part.Before(Calls.Route<GetOrderStatus>(), _connector);

        var result = await ask(Request, Callers.Ada with { Customer = null, Email = null }, CancellationToken.None);

        Assert.Equal(ProblemKind.StepUpNeeded, result.Problem?.Kind);
    }

    [Fact]
    public async Task The_bot_itself_needs_no_name_and_nobody_else_may_do_what_is_its_own()
    {
        var connector = new Calls.Connector<CustomerIdentified>(Problem.NotFound());
        var ask = _part.Before(Calls.Route<IdentifyCustomer>(), connector);
        var request = new IdentifyCustomer(new(null, null, null));

        await ask(request, Callers.Nobody with { Level = CallerLevel.System }, CancellationToken.None);
        var result = await ask(request, Callers.Ada, CancellationToken.None);

        Assert.Equal(1, connector.Asked);
        Assert.Equal(ProblemKind.Denied, result.Problem?.Kind);
    }

    [Fact]
    public async Task What_is_open_to_anybody_needs_no_name()
    {
        var connector = new Calls.Connector<StockLevel>(Problem.NotFound());
        var ask = _part.Before(Calls.Route<CheckStock>(), connector);

        await ask(new CheckStock(new("KET-001")), Callers.Nobody, CancellationToken.None);

        Assert.Equal(1, connector.Asked);
    }
}
