namespace ChatBot.Dialogs.Tests.Conversation;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("and 1044?")]
    [InlineData("1044")]
    [InlineData("what about order #1044 then?")]
    public async Task After_an_order_another_number_asks_the_same_of_that_one(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("where is order 1042?");
        var answer = await talk.SayAsync(words);

        Assert.StartsWith("Order 1044 arrived", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_something_else_a_number_alone_is_asked_about()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("where is order 1042?", "do you sell mugs?");
        var answer = await talk.SayAsync("and 1044?");

        Assert.StartsWith("What would you like to do with order 1044", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel it")]
    [InlineData("cancel that please")]
    [InlineData("cancel the order")]
    public async Task Cancel_it_means_the_order_that_was_just_shown(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("where is order 1043?");
        var answer = await talk.SayAsync(words);

        Assert.StartsWith("This is order 1043.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_is_it_means_the_order_that_was_just_spoken_of()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("cancel order 1042");
        var answer = await talk.SayAsync("where is it now?");

        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("cancel it")]
    public async Task With_nothing_shown_there_is_nothing_to_cancel(string words)
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAsync(words);

        Assert.StartsWith("There is nothing to stop at the moment.", Assert.Single(answer), StringComparison.Ordinal);
    }
}
