using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleDeliveriesTests : IDisposable
{
    private readonly Business _business = new();

    private static readonly PostalAddress Office = new("1 New Street", "97210", "Portland", "US");

    [Fact]
    public async Task A_parcel_is_followed_step_by_step()
    {
        var result = await _business.AskAsync(new TrackShipment(new("1042")), Callers.Guest("ada@example.com"));

        Assert.Equal("1Z999AA10123456784", result.Answer?.Shipment.TrackingNumber);
        Assert.Equal(["Left the warehouse", "Sorted", "Arrived at the delivery depot"], result.Answer?.Steps.Select(step => step.What));
    }

    [Fact]
    public async Task An_order_in_the_warehouse_has_no_parcel_and_strangers_do_not_learn_that_it_exists()
    {
        var own = await _business.AskAsync(new TrackShipment(new("1043")), Callers.Guest("ada@example.com"));
        var strangers = await _business.AskAsync(new TrackShipment(new("1043")), Callers.Guest("ben@example.com"));

        Assert.Equal(ProblemReasons.OrderNotShipped, own.Problem?.Reason);
        Assert.Equal(ProblemKind.NotFound, strangers.Problem?.Kind);
    }

    [Fact]
    public async Task An_order_in_the_warehouse_can_go_elsewhere()
    {
        var result = await _business.AskAsync(new ChangeDeliveryAddress(new("1043"), Office), Callers.Ada);

        Assert.Equal(Office, result.Answer?.Address);
        Assert.Equal("1 New Street", _business.Query<string>("SELECT street FROM orders WHERE number = '1043'"));
    }

    [Theory]
    [InlineData("1042", ProblemReasons.OrderShipped)]
    [InlineData("1044", ProblemReasons.OrderDelivered)]
    public async Task An_order_that_has_left_cannot_go_elsewhere(string number, string reason)
    {
        var result = await _business.AskAsync(new ChangeDeliveryAddress(new(number), Office), Callers.Ada);

        Assert.Equal(reason, result.Problem?.Reason);
    }

    [Fact]
    public async Task Half_an_address_is_named()
    {
        var result = await _business.AskAsync(new ChangeDeliveryAddress(new("1043"), Office with { Country = "USA" }), Callers.Ada);

        Assert.Equal(nameof(ChangeDeliveryAddress.Address), result.Problem?.Field);
    }

    [Fact]
    public async Task A_delivered_order_can_be_sent_back_once()
    {
        var result = await _business.AskAsync(new ReturnOrder(new("1044"), "Too heavy"), Callers.Ada);
        var again = await _business.AskAsync(new ReturnOrder(new("1044"), "Too heavy"), Callers.Ada);

        Assert.Equal(new Money(54.00m, "USD"), result.Answer?.Refund);
        Assert.Equal(_business.Clock.GetUtcNow().AddDays(14), result.Answer?.SendBy);
        Assert.Equal(ProblemReasons.OrderReturned, again.Problem?.Reason);
    }

    [Theory]
    [InlineData("1042", ProblemReasons.OrderNotDelivered)]
    [InlineData("1031", ProblemReasons.ReturnTimeOver)]
    public async Task An_order_cannot_be_sent_back_before_it_came_or_too_late(string number, string reason)
    {
        var result = await _business.AskAsync(new ReturnOrder(new(number), ""), Callers.Ada);

        Assert.Equal(reason, result.Problem?.Reason);
    }

    [Fact]
    public async Task Nobody_sends_back_or_redirects_anothers_order()
    {
        var back = await _business.AskAsync(new ReturnOrder(new("1044"), ""), Callers.Ben);
        var elsewhere = await _business.AskAsync(new ChangeDeliveryAddress(new("1043"), Office), Callers.Ben);

        Assert.Equal(ProblemKind.NotFound, back.Problem?.Kind);
        Assert.Equal(ProblemKind.NotFound, elsewhere.Problem?.Kind);
    }

    public void Dispose() => _business.Dispose();
}
