using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Xunit;
using static BotBuilder.Tests.Dialogs.SampleChoices;

namespace BotBuilder.Tests.Dialogs;

public class ChoiceFactoryTests
{
    [Fact]
    public void Choices_stand_in_a_line_with_numbers_unless_otherwise_said()
    {
        Assert.Equal("Which? (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(Colours, "Which?").Text);
        Assert.Equal("Which? (1) red or (2) green", ChoiceFactory.Inline([.. Colours.Take(2)], "Which?").Text);
        Assert.Equal("Which? red; green und blue", ChoiceFactory.Inline(Colours, "Which?", null, new ChoiceFactoryOptions("; ", " oder ", " und ", false)).Text);
        Assert.Equal(InputHints.ExpectingInput, ChoiceFactory.Inline(Colours).InputHint);
    }

    [Fact]
    public void Choices_stand_in_a_list()
    {
        Assert.Equal("Which?\n\n   1. red\n   2. green", ChoiceFactory.List(["red", "green"], "Which?").Text);
        Assert.Equal("\n\n   - red", ChoiceFactory.List([new Choice("red")], null, null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Choices_become_buttons()
    {
        var own = new Choice("x") { Action = new CardAction { Type = ActionTypes.OpenUrl, Title = "Open", Value = "https://example.com" } };

        var suggested = ChoiceFactory.SuggestedAction([new Choice("red"), own], "Which?", "which", ["user1"]);
        var card = (HeroCard)ChoiceFactory.HeroCard([own], "Which?").Attachments.Single().Content;

        Assert.Equal(["red", "Open"], suggested.SuggestedActions.Actions.Select(action => action.Title));
        Assert.Equal((ActionTypes.ImBack, "red"), (suggested.SuggestedActions.Actions[0].Type, (string)suggested.SuggestedActions.Actions[0].Value));
        Assert.Equal(["user1"], suggested.SuggestedActions.To);
        Assert.Equal(("Which?", "which"), (suggested.Text, suggested.Speak));
        Assert.Equal(("Which?", ActionTypes.OpenUrl), (card.Text, card.Buttons.Single().Type));
    }

    [Theory]
    [InlineData(Channels.Webchat, 3, null, "suggested")]
    [InlineData(Channels.Emulator, 101, null, "list")]
    [InlineData(Channels.Facebook, 10, null, "suggested")]
    [InlineData(Channels.Facebook, 11, null, "list")]
    [InlineData(Channels.Line, 13, null, "suggested")]
    [InlineData(Channels.Line, 14, null, "card")]
    [InlineData(Channels.Msteams, 3, "personal", "suggested")]
    [InlineData(Channels.Msteams, 4, "personal", "card")]
    [InlineData(Channels.Msteams, 2, "channel", "card")]
    [InlineData(Channels.Slack, 5, null, "card")]
    [InlineData(Channels.Sms, 3, null, "inline")]
    [InlineData(Channels.Sms, 4, null, "list")]
    [InlineData(null, 2, null, "inline")]
    public void Every_channel_shows_choices_in_its_way(string channel, int count, string conversationType, string expected)
    {
        var choices = Enumerable.Range(1, count).Select(number => new Choice($"choice {number}")).ToList();

        var shown = ChoiceFactory.ForChannel(channel, choices, "Which?", null, null, conversationType);

        Assert.Equal(expected, KindOf(shown));
    }

    [Fact]
    public void Titles_too_long_for_buttons_stand_in_a_list()
    {
        var shown = ChoiceFactory.ForChannel(Channels.Webchat, [new Choice("a title of more than twenty letters"), new Choice("short")], "Which?", null, null);

        Assert.Equal("list", KindOf(shown));
    }

    [Fact]
    public void Options_with_choices_survive_json()
    {
        var options = new PromptOptions { Choices = Breads, Style = ListStyle.HeroCard };

        var read = JsonConvert.DeserializeObject<PromptOptions>(JsonConvert.SerializeObject(options));

        Assert.Contains("\"heroCard\"", JsonConvert.SerializeObject(options), StringComparison.Ordinal);
        Assert.Equal(ListStyle.HeroCard, read.Style);
        Assert.Equal(["sourdough", "rye"], read.Choices[0].Synonyms);
    }
}
