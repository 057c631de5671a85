using ChatBot.Conversations;
using ChatBot.Handoff;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Xunit;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Tests.Handoff;

public sealed class HandoffsTests
{
    private static readonly ConversationKey Here = new("directline", "c-1");

    [Fact]
    public async Task Of_two_agents_one_gets_the_case()
    {
        await using var store = await TestStore.OpenAsync();
        var (handoffs, id) = await RequestedAsync(store);

        var taken = await Task.WhenAll(
            handoffs.AcceptAsync(id, "Grace", CancellationToken.None), handoffs.AcceptAsync(id, "Alan", CancellationToken.None));

        Assert.Single(taken, true);
        Assert.Single(await ActsAsync(store));
    }

    [Fact]
    public async Task Whoever_asks_twice_stands_in_line_once()
    {
        await using var store = await TestStore.OpenAsync();
        var (handoffs, _) = await RequestedAsync(store);

        await RequestAsync(store, handoffs);

        Assert.Single((await handoffs.ListAsync("Grace", CancellationToken.None)));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_said_once()
    {
        await using var store = await TestStore.OpenAsync();
        var (handoffs, id) = await RequestedAsync(store);
        await handoffs.AcceptAsync(id, "Grace", CancellationToken.None);

        Assert.True(await handoffs.SayAsync(id, "Grace", "m-1", "Hello", [], CancellationToken.None));
        Assert.True(await handoffs.SayAsync(id, "Grace", "m-1", "Hello", [], CancellationToken.None));
        Assert.True(await handoffs.SayAsync(id, "Grace", "m-2", "Hello", [], CancellationToken.None));

        Assert.Equal([DeskVerb.Accepted, DeskVerb.Said, DeskVerb.Said], (await ActsAsync(store)).Select(act => act.Act));
    }

    [Fact]
    public async Task Another_agents_case_can_neither_be_talked_in_nor_ended()
    {
        await using var store = await TestStore.OpenAsync();
        var (handoffs, id) = await RequestedAsync(store);
        await handoffs.AcceptAsync(id, "Grace", CancellationToken.None);

        Assert.False(await handoffs.SayAsync(id, "Alan", "m-1", "Hello", [], CancellationToken.None));
        Assert.False(await handoffs.HandBackAsync(id, "Alan", null, CancellationToken.None));
        Assert.Null(await handoffs.FindAddressAsync(id, "Alan", CancellationToken.None));
        Assert.Empty(await handoffs.ListAsync("Alan", CancellationToken.None));
    }

    [Fact]
    public async Task A_restart_keeps_the_case_and_what_was_said_in_it()
    {
        await using var store = await TestStore.OpenAsync();
        var (before, id) = await RequestedAsync(store);
        await before.AcceptAsync(id, "Grace", CancellationToken.None);
        await before.SayAsync(id, "Grace", "m-1", "Hello", [], CancellationToken.None);

        await store.ReopenAsync();
        var after = HandoffsOf(store, new MovedClock());
        var open = await after.FindOpenAsync(Here, CancellationToken.None);

        Assert.Equal((HandoffState.Active, "Grace", "ada"), (open!.State, open.Agent, open.Customer));
        Assert.Equal("Hello", (await ActsAsync(store))[^1].Text);
        Assert.True(await after.HandBackAsync(id, "Grace", "done", CancellationToken.None));
        Assert.Null(await after.FindOpenAsync(Here, CancellationToken.None));
    }

    [Fact]
    public async Task Only_those_who_wait_too_long_are_given_up_and_nobody_takes_them_later()
    {
        await using var store = await TestStore.OpenAsync();
        var clock = new MovedClock();
        var (handoffs, id) = await RequestedAsync(store, clock);

        var early = await handoffs.GiveUpWaitingAsync(clock.GetUtcNow() - TimeSpan.FromMinutes(2), CancellationToken.None);
        clock.Move(TimeSpan.FromMinutes(3));
        var late = await handoffs.GiveUpWaitingAsync(clock.GetUtcNow() - TimeSpan.FromMinutes(2), CancellationToken.None);

        Assert.Equal((0, 1), (early, late));
        Assert.Equal(DeskVerb.NobodyCame, Assert.Single(await ActsAsync(store)).Act);
        Assert.False(await handoffs.AcceptAsync(id, "Grace", CancellationToken.None));
    }

    [Fact]
    public async Task A_customer_who_left_is_nobodys_and_may_ask_again()
    {
        await using var store = await TestStore.OpenAsync();
        var (handoffs, id) = await RequestedAsync(store);

        await store.Store.WriteAsync(
            async transaction =>
            {
                await handoffs.LeaveAsync(transaction, id);
                return true;
            },
            CancellationToken.None);

        Assert.False(await handoffs.AcceptAsync(id, "Grace", CancellationToken.None));
        await RequestAsync(store, handoffs);
        Assert.NotEqual(id, (await handoffs.FindOpenAsync(Here, CancellationToken.None))!.Id);
    }

    private static Handoffs HandoffsOf(TestStore store, TimeProvider clock) => new(store.Store, new Mailbox(store.Store, clock), clock);

    private static async Task<(Handoffs Handoffs, long Id)> RequestedAsync(TestStore store, TimeProvider? clock = null)
    {
        var handoffs = HandoffsOf(store, clock ?? new MovedClock());
        await RequestAsync(store, handoffs);
        return (handoffs, (await handoffs.FindOpenAsync(Here, CancellationToken.None))!.Id);
    }

    private static Task RequestAsync(TestStore store, Handoffs handoffs) => store.Store.WriteAsync(
        async transaction =>
        {
            var activity = new Activity
            {
                Type = ActivityTypes.Message,
                ChannelId = Here.Channel,
                Conversation = new(id: Here.Conversation),
                From = new("u-1"),
                Recipient = new("chatbot"),
                Locale = "en-US",
            };
            await handoffs.RequestAsync(transaction, activity, Speaker.Guest, "ada", "asked", "A leaking kettle");
            return true;
        },
        CancellationToken.None);

    private static Task<IReadOnlyList<DeskAct>> ActsAsync(TestStore store) => store.Store.ReadAsync<IReadOnlyList<DeskAct>>(
        async connection =>
        [
            .. (await connection.QueryAsync<string>("SELECT activity FROM mailbox WHERE kind = 'Desk' ORDER BY id"))
                .Select(json => JsonSerializer.Deserialize<DeskAct>((string)JsonConvert.DeserializeObject<Activity>(json)!.Value)!),
        ],
        CancellationToken.None);
}
