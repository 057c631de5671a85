using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class FactoryTests
{
    [Fact]
    public void A_text_is_a_message_that_accepts_input()
    {
        var message = MessageFactory.Text("hi", "<speak/>");

        Assert.Equal((ActivityTypes.Message, "hi", "<speak/>", InputHints.AcceptingInput), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.NotNull(message.Attachments);
    }

    [Fact]
    public void A_blank_text_is_no_text()
    {
        var message = MessageFactory.Text(" ", string.Empty);

        Assert.Null(message.Text);
        Assert.Null(message.Speak);
    }

    [Fact]
    public void Suggested_texts_become_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["yes", "no"], "well?", null, InputHints.ExpectingInput, ["user"]);

        Assert.Equal(["yes", "no"], message.SuggestedActions.Actions.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions, action => Assert.Equal((ActionTypes.ImBack, action.Value), (action.Type, (object)action.Title)));
        Assert.Equal(["user"], message.SuggestedActions.To);
        Assert.Equal(("well?", InputHints.ExpectingInput), (message.Text, message.InputHint));
    }

    [Fact]
    public void Attachments_stand_in_a_list_or_a_carousel()
    {
        var cards = new[] { new HeroCard { Title = "one" }.ToAttachment(), new HeroCard { Title = "two" }.ToAttachment() };

        var list = MessageFactory.Attachment(cards);
        var carousel = MessageFactory.Carousel(cards, "see");
        var one = MessageFactory.Attachment(cards[0]);

        Assert.Equal((AttachmentLayoutTypes.List, 2), (list.AttachmentLayout, list.Attachments.Count));
        Assert.Equal((AttachmentLayoutTypes.Carousel, "see"), (carousel.AttachmentLayout, carousel.Text));
        Assert.Single(one.Attachments);
    }

    [Fact]
    public void An_address_is_an_attachment_with_its_media_type()
    {
        var message = MessageFactory.ContentUrl("https://example.com/a.png", "image/png", "a.png");

        var attachment = Assert.Single(message.Attachments);
        Assert.Equal(("https://example.com/a.png", "image/png", "a.png"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null, "text", null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null, "text", null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(" ", "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://example.com", null));
    }

    [Fact]
    public void A_handoff_names_the_conversation_and_brings_the_transcript()
    {
        var turn = An.Turn(An.Activity(text: "a person please"));
        var transcript = new Transcript { Activities = [An.Activity(text: "hello")] };

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "billing" }, transcript);

        Assert.Equal((ActivityTypes.Event, HandoffEventNames.InitiateHandoff), (handoff.Type, handoff.Name));
        Assert.Equal(("conversation", "activity-1", "test", "user"), (handoff.Conversation.Id, handoff.ReplyToId, handoff.ChannelId, handoff.From.Id));
        Assert.Equal("conversation", handoff.RelatesTo.Conversation.Id);
        Assert.Equal("billing", (string)JObject.FromObject(handoff.Value)["Skill"]);
        var attachment = Assert.Single(handoff.Attachments);
        Assert.Equal(("Transcript", "application/json"), (attachment.Name, attachment.ContentType));
        Assert.Same(transcript, attachment.Content);
        Assert.NotNull(handoff.Timestamp);
        Assert.NotEmpty(handoff.Id);
    }

    [Fact]
    public void A_handoff_s_status_says_state_and_message()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount { Id = "c" }, "failed", "closed");
        var bare = EventFactory.CreateHandoffStatus(new ConversationAccount { Id = "c" }, "accepted");

        Assert.Equal(HandoffEventNames.HandoffStatus, status.Name);
        Assert.Equal("""{"state":"failed","message":"closed"}""", JObject.FromObject(status.Value).ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""{"state":"accepted"}""", JObject.FromObject(bare.Value).ToString(Newtonsoft.Json.Formatting.None));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null, "accepted"));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null, "context"));
    }

    [Fact]
    public async Task A_trace_is_sent_with_name_value_and_label()
    {
        var adapter = new RecordingAdapter();

        await new TurnContext(adapter, An.Activity()).TraceActivityAsync("name", 5, "type", "label");

        var trace = Assert.Single(adapter.Sent);
        Assert.Equal((ActivityTypes.Trace, "name", "type", "label", (object)5), (trace.Type, trace.Name, trace.ValueType, trace.Label, trace.Value));
    }

    [Fact]
    public void The_top_intent_is_that_with_the_highest_score()
    {
        var result = new RecognizerResult { Intents = new Dictionary<string, IntentScore> { ["a"] = new() { Score = 0.2 }, ["b"] = new() { Score = 0.7 }, ["c"] = new() } };
        var none = new RecognizerResult { Intents = new Dictionary<string, IntentScore>() };

        Assert.Equal(("b", 0.7), result.GetTopScoringIntent());
        Assert.Equal((string.Empty, 0d), none.GetTopScoringIntent());
        Assert.Throws<ArgumentNullException>(() => new RecognizerResult().GetTopScoringIntent());
    }

    [Fact]
    public void A_recognizer_s_own_members_survive_JSON()
    {
        var json = JObject.Parse("""{"text":"hi","alteredText":"hi!","intents":{"greet":{"score":0.9,"extra":1}},"entities":{"name":["Ada"]},"sentiment":{"label":"positive"}}""");

        var result = json.ToObject<RecognizerResult>();
        var copy = new RecognizerResult();
        copy.Convert(result);

        Assert.True(JToken.DeepEquals(json, JObject.FromObject(result)));
        Assert.Equal("hi!", copy.AlteredText);
        Assert.Throws<ArgumentException>(() => copy.Convert("text"));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("long enough", 4, "long...")]
    public void A_text_that_is_too_long_is_cut(string text, int length, string expected)
    {
        Assert.Equal(expected, StringUtils.Ellipsis(text, length));
        Assert.Equal(expected, StringUtils.Ellipsis(new System.Text.StringBuilder(text), length).ToString());
    }

    [Fact]
    public void Different_texts_stay_different_when_they_are_cut()
    {
        var (one, two) = (StringUtils.EllipsisHash("same beginning, one", 4), StringUtils.EllipsisHash("same beginning, two", 4));

        Assert.StartsWith("same...", one, StringComparison.Ordinal);
        Assert.NotEqual(one, two);
        Assert.Equal(one, StringUtils.EllipsisHash(new System.Text.StringBuilder("same beginning, one"), 4).ToString());
    }

    [Theory]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(501, false)]
    [InlineData(505, false)]
    [InlineData(403, false)]
    public void Failures_that_may_pass_are_told_from_those_that_stay(int status, bool transient)
    {
        using var response = new HttpResponseMessage((System.Net.HttpStatusCode)status);
        var failure = new ErrorResponseException("no") { Response = new Microsoft.Rest.HttpResponseMessageWrapper(response, string.Empty) };

        var strategy = new BotFrameworkHttpStatusCodeErrorDetectionStrategy();

        Assert.Equal(transient, strategy.IsTransient(failure));
        Assert.False(strategy.IsTransient(new InvalidOperationException()));
    }
}
