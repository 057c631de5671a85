using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Orders;

namespace ChatBot.Connectors.Tests.Pipeline;

public sealed class AuditPartTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task Who_asked_what_and_how_it_ended_is_on_record()
    {
        var caller = Callers.Ada;

        await _business.AskAsync(new CancelOrder(new("1043")), caller);

        var record = Assert.Single(_business.Memory.Audit);
        Assert.Equal(("cancel_order", 1, Access.Write, "Sample"), (record.Verb, record.Version, record.Access, record.Connector));
        Assert.Equal((caller.Customer, caller.Level, caller.Channel, caller.ConversationId, caller.TurnKey), (record.Customer, record.Level, record.Channel, record.ConversationId, record.TurnKey));
        Assert.Equal(("Answered", null, null), (record.Outcome, record.Reason, record.Reference));
        Assert.Equal(_business.Clock.GetUtcNow(), record.At);
    }

    [Fact]
    public async Task Refusals_are_on_record_with_the_reference_that_the_caller_got()
    {
        var result = await _business.AskAsync(new CancelOrder(new("1042")), Callers.Ada);

        var record = Assert.Single(_business.Memory.Audit);
        Assert.Equal(("Conflict", ProblemReasons.OrderShipped, result.Problem?.Reference), (record.Outcome, record.Reason, record.Reference));
    }

    [Fact]
    public async Task Personal_parameters_are_kept_as_a_keyed_hash_that_tells_only_whether_two_are_the_same()
    {
        await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);
        await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);
        await _business.AskAsync(new GetOrderStatus(new("1043")), Callers.Ada);

        var kept = _business.Memory.Audit.Select(record => record.Parameters).ToList();
        Assert.All(kept, parameters => Assert.Matches("^hmac-sha256:[0-9a-f]{64}$", parameters));
        Assert.Equal(kept[0], kept[1]);
        Assert.NotEqual(kept[0], kept[2]);
    }

    [Fact]
    public async Task Public_parameters_are_kept_as_they_are()
    {
        await _business.AskAsync(new SearchProducts("blue kettle"), Callers.Nobody);

        Assert.Equal("""{"most":5,"words":"blue kettle"}""", Assert.Single(_business.Memory.Audit).Parameters);
    }

    public void Dispose() => _business.Dispose();
}
