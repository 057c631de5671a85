using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Adapters;

public class TestAdapterTests
{
    private static readonly BotCallbackHandler Echo = (turnContext, token) => turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: token);

    [Fact]
    public async Task What_an_activity_does_not_say_is_taken_from_the_conversation()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("talk", "Ada", "Desk"));
        Activity seen = null;

        await adapter.ProcessActivityAsync(new Activity { Text = "hi" }, (turnContext, _) =>
        {
            seen = turnContext.Activity;
            return Task.CompletedTask;
        });

        Assert.Equal(
            (ActivityTypes.Message, Channels.Test, "ada", "desk", "talk", "https://test.com"),
            (seen.Type, seen.ChannelId, seen.From.Id, seen.Recipient.Id, seen.Conversation.Id, seen.ServiceUrl));
        Assert.NotNull(seen.Timestamp);
        Assert.NotNull(seen.LocalTimestamp);
    }

    [Fact]
    public async Task Each_activity_gets_an_id_of_its_own()
    {
        var adapter = new TestAdapter();
        var ids = new List<string>();
        BotCallbackHandler bot = (turnContext, _) =>
        {
            ids.Add(turnContext.Activity.Id);
            return Task.CompletedTask;
        };

        await adapter.SendTextToBotAsync("one", bot, CancellationToken.None);
        await adapter.SendTextToBotAsync("two", bot, CancellationToken.None);

        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public async Task Another_sender_is_kept_but_a_bot_is_replaced_by_the_user()
    {
        var adapter = new TestAdapter();
        var senders = new List<string>();
        BotCallbackHandler bot = (turnContext, _) =>
        {
            senders.Add(turnContext.Activity.From.Id);
            return Task.CompletedTask;
        };

        await adapter.ProcessActivityAsync(new Activity { From = new ChannelAccount("ben") }, bot);
        await adapter.ProcessActivityAsync(new Activity { From = new ChannelAccount("x", role: RoleTypes.Bot) }, bot);
        await adapter.ProcessActivityAsync(new Activity { From = new ChannelAccount("unknown") }, bot);

        Assert.Equal(["ben", "user1", "user1"], senders);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_are_kept_only_when_asked_for(bool enable, int expected)
    {
        var adapter = new TestAdapter(Channels.Test, enable);

        await adapter.SendTextToBotAsync("hi", (turnContext, token) => turnContext.SendActivityAsync(Activity.CreateTraceActivity("t"), token), CancellationToken.None);

        Assert.Equal(expected, adapter.ActiveQueue.Count);
    }

    [Fact]
    public async Task Replies_can_be_updated_and_deleted_until_they_are_taken()
    {
        var adapter = new TestAdapter();

        await adapter.SendTextToBotAsync("hi", async (turnContext, token) =>
        {
            var first = await turnContext.SendActivityAsync("first", cancellationToken: token);
            var second = await turnContext.SendActivityAsync("second", cancellationToken: token);
            await turnContext.SendActivityAsync("third", cancellationToken: token);
            await turnContext.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = second.Id, Text = "changed" }, token);
            await turnContext.DeleteActivityAsync(first.Id, token);
        }, CancellationToken.None);

        Assert.Equal(["changed", "third"], adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_reply_can_be_waited_for()
    {
        var adapter = new TestAdapter();
        var waiting = adapter.GetNextReplyAsync();

        await adapter.SendTextToBotAsync("hi", Echo, CancellationToken.None);

        Assert.Equal("echo hi", ((Activity)await waiting).Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Whoever_stops_waiting_takes_no_reply()
    {
        var adapter = new TestAdapter();
        using var source = new CancellationTokenSource();
        var waiting = adapter.GetNextReplyAsync(source.Token);
        await source.CancelAsync();

        await adapter.SendTextToBotAsync("hi", Echo, CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal("echo hi", adapter.ActiveQueue.Single().Text);
    }

    [Fact]
    public async Task A_new_conversation_begins_with_an_update_and_an_empty_queue()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", Echo, CancellationToken.None);
        Activity seen = null;

        await adapter.CreateConversationAsync("other", (turnContext, _) =>
        {
            seen = turnContext.Activity;
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal((ActivityTypes.ConversationUpdate, "other"), (seen.Type, seen.ChannelId));
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Tokens_are_told_and_forgotten_by_user()
    {
        var adapter = new TestAdapter();
        adapter.AddUserToken("A", Channels.Test, "user1", "a");
        adapter.AddUserToken("B", Channels.Test, "user1", "b");
        adapter.AddUserToken("A", Channels.Test, "ben", "c");
        TokenStatus[] all = null;
        TokenStatus[] some = null;
        TokenStatus[] none = null;

        await adapter.SendTextToBotAsync("hi", async (turnContext, token) =>
        {
            all = await adapter.GetTokenStatusAsync(turnContext, "user1", cancellationToken: token);
            some = await adapter.GetTokenStatusAsync(turnContext, "user1", "B,C", token);
            await adapter.SignOutUserAsync(turnContext, cancellationToken: token);
            none = await adapter.GetTokenStatusAsync(turnContext, "user1", cancellationToken: token);
            Assert.NotNull(await adapter.GetTokenStatusAsync(turnContext, "ben", cancellationToken: token));
        }, CancellationToken.None);

        Assert.Equal(["A", "B"], all.Select(status => status.ConnectionName));
        Assert.Equal("B", Assert.Single(some).ConnectionName);
        Assert.Null(none);
    }

    [Fact]
    public async Task An_empty_list_of_activities_is_refused()
    {
        var adapter = new TestAdapter();

        await Assert.ThrowsAsync<ArgumentException>(() => adapter.SendActivitiesAsync(new TurnContext(adapter, new Activity()), [], CancellationToken.None));
    }
}
