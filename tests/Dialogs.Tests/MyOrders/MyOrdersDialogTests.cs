namespace ChatBot.Dialogs.Tests.MyOrders;

public sealed class MyOrdersDialogTests
{
    [Fact]
    public async Task A_signed_in_customer_gets_the_list_at_once()
    {
        var talk = Talk.AsAda();

        var answer = Assert.Single(await talk.SayAsync("show my orders"));

        Assert.StartsWith(
            "These are your last 3 orders:\n\n- 1042, on its way: Kettle, Mug (Monday, November 16, 2026, $87.50)\n- 1043, being prepared:", answer, StringComparison.Ordinal);
        Assert.Equal("Where is order 1042?", talk.Replies[0].SuggestedActions.Actions[0].Value);
    }

    [Fact]
    public async Task One_order_is_said_in_the_singular()
    {
        var talk = Talk.AsAda();
        talk.Shop.Orders.RemoveRange(1, 2);

        var answer = Assert.Single(await talk.SayAsync("show my orders"));

        Assert.StartsWith("This is your order:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_orders_are_said_in_words()
    {
        var talk = new Talk { SignedIn = "ben" };

        var answer = Assert.Single(await talk.SayAsync("show my orders"));

        Assert.Equal("There are no orders on your account yet.", answer);
    }

    [Fact]
    public async Task A_guest_proves_who_they_are_first()
    {
        var talk = Talk.AsGuest();

        var askEmail = await talk.SayAsync("show my orders");
        var askCode = await talk.SayAsync("ada@example.com");
        var answers = await talk.SayAsync(SentCodes.Right);

        Assert.Contains("Which e-mail address do we know you by?", Assert.Single(askEmail), StringComparison.Ordinal);
        Assert.Contains("I am sending a six-digit code to ada@example.com", Assert.Single(askCode), StringComparison.Ordinal);
        Assert.Equal("Thank you, that is the right code.", answers[0]);
        Assert.StartsWith("These are your last 3 orders:", answers[1], StringComparison.Ordinal);
    }
}
