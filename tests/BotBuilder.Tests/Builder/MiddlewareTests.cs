using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class MiddlewareTests
{
    [Fact]
    public async Task Typing_is_shown_again_and_again_until_the_bot_has_answered()
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var count = 0;
        var adapter = new RecordingAdapter { OnSend = sent => _ = sent.Type == ActivityTypes.Typing && ++count == 3 && shown.TrySetResult() };
        adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        var turn = await adapter.RunAsync(An.Activity(), async (context, _) =>
        {
            await shown.Task;
            Assert.False(context.Responded);
        });
        var afterTurn = adapter.Sent.Count;
        await turn.SendActivityAsync("later");

        Assert.True(afterTurn >= 3);
        Assert.Equal(afterTurn + 1, adapter.Sent.Count);
        Assert.Equal(("user", "conversation"), (adapter.Sent[0].Recipient.Id, adapter.Sent[0].Conversation.Id));
    }

    [Fact]
    public async Task Typing_ends_when_the_bot_throws()
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var adapter = new RecordingAdapter { OnSend = _ => shown.TrySetResult() };
        var ended = 0;
        adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(An.Activity(), async (_, _) =>
        {
            await shown.Task;
            throw new InvalidOperationException();
        }));
        ended = adapter.Sent.Count;
        await adapter.RunAsync(An.Activity(ActivityTypes.Event), (_, _) => Task.CompletedTask);

        Assert.Equal(ended, adapter.Sent.Count);
    }

    [Fact]
    public async Task Typing_is_shown_for_messages_only()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await adapter.RunAsync(An.Activity(ActivityTypes.ConversationUpdate), (_, _) => Task.CompletedTask);

        Assert.Empty(adapter.Sent);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    public void Times_that_make_no_sense_are_refused(int delay, int period)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay, period));
    }

    [Fact]
    public async Task A_registered_object_is_in_every_turn_and_outlives_it()
    {
        var stream = new MemoryStream();
        var adapter = new RecordingAdapter();
        adapter.Use(new RegisterClassMiddleware<Stream>(stream)).Use(new RegisterClassMiddleware<Stream>(stream, "key"));
        Stream byType = null;
        Stream byKey = null;

        var turn = await adapter.RunAsync(An.Activity(), (context, _) =>
        {
            (byType, byKey) = (context.TurnState.Get<Stream>(), context.TurnState.Get<Stream>("key"));
            return Task.CompletedTask;
        });
        turn.Dispose();

        Assert.Same(stream, byType);
        Assert.Same(stream, byKey);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Storage_and_states_can_be_had_from_every_turn()
    {
        var storage = new MemoryStorage();
        var (user, conversation) = (new UserState(storage), new ConversationState(storage));
        var adapter = new RecordingAdapter();
        adapter.UseStorage(storage).UseBotState(user, conversation);
        (object Storage, object User, object Conversation) found = default;

        await adapter.RunAsync(An.Activity(), (context, _) =>
        {
            found = (context.TurnState.Get<IStorage>(), context.TurnState.Get<UserState>(), context.TurnState.Get<ConversationState>());
            return Task.CompletedTask;
        });

        Assert.Equal((storage, user, conversation), found);
    }

    [Theory]
    [InlineData("directlinespeech", "hi", "<speak version=\"1.0\" xml:lang=\"en-US\" xmlns=\"http://www.w3.org/2001/10/synthesis\"><voice name=\"Jenny\">hi</voice></speak>")]
    [InlineData("directlinespeech", "<speak>as it is</speak>", "<speak>as it is</speak>")]
    [InlineData("directlinespeech", "1 < 2", "<speak version=\"1.0\" xml:lang=\"en-US\" xmlns=\"http://www.w3.org/2001/10/synthesis\"><voice name=\"Jenny\">1 &lt; 2</voice></speak>")]
    [InlineData("webchat", "hi", "hi")]
    public async Task What_is_said_aloud_gets_a_voice_on_channels_that_speak(string channel, string speak, string expected)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new SetSpeakMiddleware("Jenny", fallbackToTextForSpeak: false));

        await adapter.RunAsync(An.Activity(channel: channel), (turn, token) => turn.SendActivityAsync(MessageFactory.Text("text", speak), token));

        var said = Assert.Single(adapter.Sent).Speak;
        Assert.True(said == expected || System.Xml.Linq.XNode.DeepEquals(System.Xml.Linq.XElement.Parse(said), System.Xml.Linq.XElement.Parse(expected)), said);
    }

    [Fact]
    public async Task A_message_that_says_nothing_aloud_says_its_text_if_that_is_wanted()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new SetSpeakMiddleware(null, fallbackToTextForSpeak: true));

        await adapter.RunAsync(An.Activity(), (turn, token) => turn.SendActivityAsync(MessageFactory.Text("text"), token));

        Assert.Equal("text", Assert.Single(adapter.Sent).Speak);
    }

    [Fact]
    public async Task Mentions_lose_their_markup_and_that_of_the_bot_disappears()
    {
        var activity = An.Activity(text: "<at>Bot</at> ask <at id=\"1\">Ada</at> please");
        activity.Entities =
        [
            Mention("bot", "<at>Bot</at>"),
            Mention("1", "<at id=\"1\">Ada</at>"),
        ];
        var adapter = new RecordingAdapter();
        adapter.Use(new NormalizeMentionsMiddleware());

        await adapter.RunAsync(activity, (_, _) => Task.CompletedTask);

        Assert.Equal("ask Ada please", activity.Text);
        Assert.Contains(activity.Entities, entity => (string)entity.Properties["text"] == "Ada");
    }

    private static Entity Mention(string id, string text) => new("mention") { Properties = new JObject { ["mentioned"] = new JObject { ["id"] = id }, ["text"] = text } };
}
