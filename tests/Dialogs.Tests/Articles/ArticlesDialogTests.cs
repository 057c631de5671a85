namespace ChatBot.Dialogs.Tests.Articles;

public sealed class ArticlesDialogTests
{
    [Fact]
    public async Task The_answer_names_its_article()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("What is your return policy?");

        Assert.Equal("You have 30 days to send something back.\n\nThis is from our help article \"Returns\".", Assert.Single(answer));
    }

    [Fact]
    public async Task A_question_that_is_only_announced_is_asked_for()
    {
        var talk = Talk.AsGuest();

        var question = await talk.SayAsync("I have a question");
        var answer = await talk.SayAsync("how long may I return things?");

        Assert.Equal("Of course. What would you like to know?", Assert.Single(question));
        Assert.StartsWith("You have 30 days", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_article_says_is_not_made_up()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("do you deliver to the moon?");

        Assert.StartsWith("I do not know that", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Equal(["Open a ticket", "Talk to a person"], talk.Replies[0].SuggestedActions.Actions.Select(action => action.Value));
    }
}
