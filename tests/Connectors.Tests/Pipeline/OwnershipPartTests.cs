using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests.Pipeline;

public class OwnershipPartTests
{
    private static readonly OrderStatus Adas = new(new("1042"), OrderState.Shipped, default, default, [], null, new(new("ada"), new("ada@example.com")));

    private readonly OwnershipPart _part = new();

    [Fact]
    public async Task An_answer_reaches_its_owner()
    {
        var result = await AskAsync(Callers.Ada);

        Assert.Same(Adas, result.Answer);
    }

    [Fact]
    public async Task To_anybody_else_it_does_not_exist()
    {
        var result = await AskAsync(Callers.Ben);

        Assert.Equal(Problem.NotFound(), result.Problem);
    }

    private Task<CapabilityResult<OrderStatus>> AskAsync(Caller caller) =>
        _part.Before(Calls.Route<GetOrderStatus>(), new Calls.Connector<OrderStatus>(Adas))(new GetOrderStatus(new("1042")), caller, CancellationToken.None);
}
