using ChatBot.Dialogs.SmallTalk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Tests.SmallTalk;

public sealed class SmallTalkDialogTests
{
    [Theory]
    [InlineData("hello", "Hello! What can I do for you?")]
    [InlineData("thanks", "You are welcome! Is there anything else?")]
    [InlineData("bye", "Goodbye, and thank you for stopping by!")]
    public async Task Small_talk_is_answered_in_kind(string said, string expected)
    {
        var answer = await Talk.AsGuest().SayAsync(said);

        Assert.Equal(expected, Assert.Single(answer));
    }

    [Fact]
    public void The_welcome_says_what_may_be_asked_in_the_customers_locale()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.ConversationUpdate, Locale = "en-GB" });

        var welcome = WelcomeAnswers.Welcome(turn);

        Assert.Equal("en-GB", welcome.Locale);
        Assert.Contains("Where is my order?", welcome.SuggestedActions.Actions.Select(action => action.Value));
    }
}
