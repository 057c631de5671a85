using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Dialogs.Turns;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;

namespace ChatBot.Dialogs.Tests.Conversation;

public sealed class TwoWishesTests
{
    private const string Both = "cancel order 1043 and also where is 1042?";

    [Fact]
    public async Task Both_are_heard_and_the_second_begins_when_the_first_is_done()
    {
        var talk = Talk.AsAda();

        var heard = await talk.SayAsync(Both);
        var done = await talk.SayAsync("yes");

        Assert.Equal("Two things, then: “Cancel an order” and “Where is my order”. I take them one after the other.", heard[0]);
        Assert.StartsWith("This is order 1043.", heard[^1], StringComparison.Ordinal);
        Assert.StartsWith("Done: order 1043 is cancelled.", done[0], StringComparison.Ordinal);
        Assert.Equal("Now to the other thing: looking up an order.", done[1]);
        Assert.StartsWith("Order 1042 is on its way.", done[2], StringComparison.Ordinal);
        Assert.Null(talk.Memory.NextWish);
    }

    [Fact]
    public async Task A_first_wish_that_asks_nothing_is_followed_at_once()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAsync("where is 1042 and also cancel order 1043");

        Assert.StartsWith("Order 1042 is on its way.", answers[1], StringComparison.Ordinal);
        Assert.StartsWith("This is order 1043.", answers[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("don't cancel it")]
    public async Task Leaving_the_first_offers_the_second(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAsync(Both);
        var offer = await talk.SayAsync(words);
        var answer = await talk.SayAsync("yes");

        Assert.StartsWith("You also asked for help with looking up an order. Shall I go on with that?", offer[^1], StringComparison.Ordinal);
        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task The_second_is_not_forced_on_anybody()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync(Both, "cancel", "no");

        Assert.StartsWith("All right.", Assert.Single(answers), StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Shop.AskedFor<GetOrderStatus>(), asked => asked.Order.Value == "1042");
    }

    [Fact]
    public async Task What_the_first_named_is_not_asked_again_for_the_second()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAsync("cancel order 1042 and also where is it");

        Assert.StartsWith("I am sorry, order 1042", answers[1], StringComparison.Ordinal);
        Assert.StartsWith("Order 1042 is on its way.", answers[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_proves_who_they_are_once_for_both()
    {
        var talk = Talk.AsGuest();

        var asked = await talk.SayAllAsync("where is 1042 and also cancel order 1043", "ada@example.com");

        Assert.Contains(asked, answer => answer.StartsWith("Order 1042", StringComparison.Ordinal));
        Assert.Contains("Now to the other thing: cancelling an order.", asked);
    }

    [Theory]
    [InlineData("start over")]
    [InlineData("a person please")]
    public async Task Leaving_everything_leaves_the_second_too(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync(Both, words);

        Assert.Null(talk.Memory.NextWish);
    }

    [Fact]
    public async Task Asked_for_by_itself_meanwhile_the_second_is_not_done_twice()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync(Both);
        await talk.SayAsync("where is order 1042?");
        var done = await talk.SayAsync("yes");

        Assert.StartsWith("Done: order 1043", Assert.Single(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_comes_last_whatever_was_said_first()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAsync("talk to a person and also where is 1042");

        Assert.StartsWith("Order 1042 is on its way.", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_waits_in_plain_json()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync(Both);

        Assert.Equal(("get_order_status", "1042"), (talk.Memory.NextWish!.Intent, talk.Memory.NextWish.Entity(EntityTypes.OrderNumber)));
    }
}
