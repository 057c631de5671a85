using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;

namespace ChatBot.Dialogs.Tests.OrderStatus;

public sealed class OrderStatusDialogTests
{
    [Fact]
    public async Task A_number_that_was_said_is_not_asked_again()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAsync("Where is order 1042?");

        Assert.Equal(
            "Order 1042 is on its way. UPS has had it since Monday, November 16, 2026, and it should arrive on Tuesday, November 24, 2026. "
            + "The tracking number is [1Z999](https://ups.example/1Z999).\n\n"
            + "You ordered 2 × Kettle, 1 × Mug on Monday, November 16, 2026, $87.50 in all.",
            Assert.Single(answers));
    }

    [Fact]
    public async Task Without_a_number_it_is_asked_for()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("where is my order");
        var answer = await talk.SayAsync("it's order number 1044, please");

        Assert.Equal("Which order is it? Please tell me its number.", Assert.Single(question));
        Assert.StartsWith("Order 1044 arrived on Wednesday, November 18, 2026. The tracking number is JD01.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_says_the_email_address_once()
    {
        var talk = Talk.AsGuest();

        var question = await talk.SayAsync("where is order 1042?");
        var first = await talk.SayAsync("It is Ada@Example.com.");
        var second = await talk.SayAsync("what about 1043?");

        Assert.Equal("Which e-mail address do you use with us?", Assert.Single(question));
        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(first), StringComparison.Ordinal);
        Assert.StartsWith("Order 1043 is being prepared.", Assert.Single(second), StringComparison.Ordinal);
        Assert.All(talk.Shop.Asked, asked => Assert.Equal(CallerLevel.Claimed, asked.Caller.Level));
    }

    [Fact]
    public async Task Somebody_elses_order_and_no_order_at_all_get_the_same_answer()
    {
        var (other, none) = (Talk.AsGuest(), Talk.AsGuest());

        var others = await other.SayAllAsync("where is order 1042?", "eve@example.com");
        var nobodys = await none.SayAllAsync("where is order 1942?", "eve@example.com");

        Assert.Equal(others.Select(text => text.Replace("1042", "N", StringComparison.Ordinal)), nobodys.Select(text => text.Replace("1942", "N", StringComparison.Ordinal)));
        Assert.Contains("I cannot find an order 1042 of yours.", Assert.Single(others), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_who_mistyped_the_address_is_asked_for_it_again()
    {
        var talk = Talk.AsGuest();

        await talk.SayAllAsync("where is order 1042?", "adda@example.com");
        var question = await talk.SayAsync("1042");
        var answer = await talk.SayAsync("ada@example.com");

        Assert.Equal("Which e-mail address do you use with us?", Assert.Single(question));
        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_three_numbers_that_are_not_found_a_person_is_offered()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("where is order 1901?", "1902");
        var offer = await talk.SayAsync("1903");
        var answer = await talk.SayAsync("yes");

        Assert.Contains("Shall I get a person to look for it?", Assert.Single(offer), StringComparison.Ordinal);
        Assert.Contains("T-2017", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_order_is_suggested()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("where is order 1043?", "where is my order");

        Assert.Equal("1043", Assert.Single(Assert.Single(talk.Replies).SuggestedActions.Actions).Value);
    }

    [Fact]
    public async Task Dates_and_money_are_in_the_customers_culture_and_the_number_is_as_written()
    {
        var talk = new Talk { SignedIn = "ada", Locale = "de-DE" };

        var answer = Assert.Single(await talk.SayAsync("where is order 1043?"));

        Assert.Contains("Die Bestellung 1043", answer, StringComparison.Ordinal);
        Assert.Contains("Montag, 16. November 2026", answer, StringComparison.Ordinal);
        Assert.Contains("87,50", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_can_still_be_cancelled_comes_with_that_button()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("where is order 1043?");

        Assert.Equal("Cancel order 1043", Assert.Single(Assert.Single(talk.Replies).SuggestedActions.Actions).Value);
        Assert.Equal(new OrderNumber("1043"), Assert.Single(talk.Shop.AskedFor<GetOrderStatus>()).Order);
    }

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("sorry, my e-mail is ada@example.com")]
    public async Task After_a_miss_another_address_is_taken_for_the_same_order(string words)
    {
        var talk = Talk.AsGuest();

        await talk.SayAllAsync("where is order 1042?", "adda@example.com");
        var answer = await talk.SayAsync(words);

        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_and_address_may_come_together()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAllAsync("where is my order?", "1042 and ada@example.com");

        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_before_the_number_is_remembered()
    {
        var talk = Talk.AsGuest();

        var again = await talk.SayAllAsync("where is my order?", "ada@example.com");
        var answer = await talk.SayAsync("1042");

        Assert.StartsWith("Which order is it?", Assert.Single(again), StringComparison.Ordinal);
        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_must_be_proven_is_told_after_the_code()
    {
        var talk = Talk.AsGuest();
        talk.Shop.Fails("get_order_status", Problem.StepUpNeeded(CallerLevel.Verified));

        var code = await talk.SayAllAsync("where is order 1042?", "ada@example.com");
        var answer = await talk.SayAsync(SentCodes.Right);

        Assert.StartsWith("I am sending a six-digit code to ada@example.com", Assert.Single(code), StringComparison.Ordinal);
        Assert.StartsWith("Order 1042 is on its way.", answer[^1], StringComparison.Ordinal);
    }
}
