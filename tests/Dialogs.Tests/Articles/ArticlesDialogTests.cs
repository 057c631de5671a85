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

    [Fact]
    public async Task A_wish_that_no_journey_fulfils_is_looked_up_and_a_person_named()
    {
        var talk = Talk.AsAda();
        talk.Recognizer.IsUnsureAbout("can i return a used pan", "return_order", 0.95, "none", 0.01);

        var answer = await talk.SayAsync("can i return a used pan");

        Assert.StartsWith("You have 30 days to send something back.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Equal("Talk to a person", Assert.Single(talk.Replies[0].SuggestedActions.Actions).Value);
    }

    [Fact]
    public async Task A_wish_that_neither_journey_nor_article_knows_is_for_a_person()
    {
        var talk = Talk.AsAda();
        talk.Recognizer.IsUnsureAbout("sing me a song", "sing", 0.95, "none", 0.01);

        var answer = await talk.SayAsync("sing me a song");

        Assert.Equal("I am sorry, I cannot do that here. A person can help you with it.", Assert.Single(answer));
    }
}
