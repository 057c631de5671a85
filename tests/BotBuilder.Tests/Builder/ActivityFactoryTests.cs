using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class ActivityFactoryTests
{
    [Fact]
    public void A_text_is_shown_and_said()
    {
        var activity = ActivityFactory.FromObject("hello");

        Assert.Equal(("message", "hello", "hello"), (activity.Type, activity.Text, activity.Speak));
    }

    [Fact]
    public void An_activity_has_its_attachments_and_suggestions_whether_one_or_many()
    {
        var activity = ActivityFactory.FromObject(JObject.Parse("""
            {"lgType":"Activity","text":"choose","suggestedActions":["yes",{"lgType":"CardAction","type":"openUrl","title":"see","value":"https://example.com"}],
             "attachments":{"lgType":"HeroCard","title":"card","buttons":"ok","images":"https://example.com/a.png"}}
            """));

        Assert.Equal(("message", "choose"), (activity.Type, activity.Text));
        Assert.Equal([("imBack", "yes"), ("openUrl", "see")], activity.SuggestedActions.Actions.Select(action => (action.Type, action.Title)));
        var card = Assert.Single(activity.Attachments);
        Assert.Equal(HeroCard.ContentType, card.ContentType);
        Assert.Equal(("ok", "https://example.com/a.png"), ((string)((JObject)card.Content)["buttons"][0]["title"], (string)((JObject)card.Content)["images"][0]["url"]));
    }

    [Theory]
    [InlineData("""{"lgType":"ReceiptCard","title":"bill"}""", ReceiptCard.ContentType)]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5"}""", "application/vnd.microsoft.card.adaptive")]
    [InlineData("""{"lgType":"Attachment","contentType":"image/png","contentUrl":"https://example.com/a.png"}""", "image/png")]
    public void A_card_alone_is_a_message_with_it(string json, string contentType)
    {
        var activity = ActivityFactory.FromObject(JObject.Parse(json));

        Assert.Equal(contentType, Assert.Single(activity.Attachments).ContentType);
    }

    [Fact]
    public void What_is_nothing_known_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ActivityFactory.FromObject(JObject.Parse("""{"lgType":"Spaceship"}""")));
        Assert.Throws<ArgumentException>(() => ActivityFactory.FromObject(new[] { 1, 2 }));
    }
}
