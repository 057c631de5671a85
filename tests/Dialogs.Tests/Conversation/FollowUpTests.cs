namespace ChatBot.Dialogs.Tests.Conversation;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("and 1044?")]
    [InlineData("1044")]
    [InlineData("what about order #1044 then?")]
    public Task After_an_order_another_number_asks_the_same_of_that_one(string words) =>
        AnswersAsync("Order 1044 arrived", "where is order 1042?", words);

    [Fact]
    public Task After_something_else_a_number_alone_is_asked_about() =>
        AnswersAsync("What would you like to do with order 1044", "where is order 1042?", "do you sell mugs?", "and 1044?");

    [Theory]
    [InlineData("cancel it")]
    [InlineData("cancel that please")]
    [InlineData("ok cancel that one")]
    [InlineData("cancel the order")]
    public Task Cancel_it_means_the_order_that_was_just_shown(string words) =>
        AnswersAsync("This is order 1043.", "where is order 1043?", words);

    [Fact]
    public Task Where_is_it_means_the_order_that_was_just_spoken_of() =>
        AnswersAsync("Order 1042 is on its way.", "cancel order 1042", "where is it now?");

    [Theory]
    [InlineData("cancel")]
    [InlineData("cancel it")]
    public Task With_nothing_shown_there_is_nothing_to_cancel(string words) =>
        AnswersAsync("There is nothing to stop at the moment.", words);

    [Fact]
    public async Task No_and_another_order_is_more_than_a_no()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("cancel order 1042");
        await talk.SayAsync("cancel order 1043");
        var other = await talk.SayAsync("no wait, 1044");
        var done = await talk.SayAllAsync("cancel order 1043", "yes, 1043");

        Assert.StartsWith("I am sorry, order 1044 has arrived already", Assert.Single(other), StringComparison.Ordinal);
        Assert.StartsWith("Done: order 1043 is cancelled.", Assert.Single(done), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no thanks, that's all")]
    public Task No_more_wishes_are_no_riddle(string words) =>
        AnswersAsync("All right. Whenever you like", "thanks", words);

    [Fact]
    public async Task A_question_in_the_middle_of_an_address_is_answered_and_not_taken_for_a_street()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("change my address");
        var between = await talk.SayAsync("wait, where is order 1042?");
        var city = await talk.SayAsync("12 Fern Street");

        Assert.StartsWith("Order 1042 is on its way.", between[0], StringComparison.Ordinal);
        Assert.Equal("What is the new street and house number?", between[^1]);
        Assert.Equal("Which city or town is that in?", Assert.Single(city));
    }

    [Fact]
    public async Task An_address_in_words_that_were_not_understood_is_not_asked_again()
    {
        var talk = Talk.AsGuest();

        await talk.SayAsync("1042 it is, by ada@example.com");
        var answer = await talk.SayAsync("where is order 1042?");

        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(answer), StringComparison.Ordinal);
    }

    /// <summary>What Ada says one after the other, and how the one answer to the last begins.</summary>
    private static async Task AnswersAsync(string beginning, params string[] said)
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAllAsync(said);

        Assert.StartsWith(beginning, Assert.Single(answer), StringComparison.Ordinal);
    }
}
