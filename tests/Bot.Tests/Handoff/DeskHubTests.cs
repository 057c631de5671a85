using System.Security.Claims;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Handoff;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Bot.Schema;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Handoff;

public sealed class DeskHubTests
{
    [Fact]
    public async Task Whoever_waits_is_read_by_all_agents_and_a_taken_chat_by_its_own_agent_only()
    {
        await using var store = await TestStore.OpenAsync();
        var (grace, alan, id) = await DeskAsync(store);

        var waiting = await alan.Open(id, 0);
        await grace.Accept(id);
        var own = await grace.Open(id, 0);

        Assert.Empty(waiting);
        Assert.Empty(own);
        await Assert.ThrowsAsync<HubException>(() => alan.Open(id, 0));
        await Assert.ThrowsAsync<HubException>(() => alan.Accept(id));
        await Assert.ThrowsAsync<HubException>(() => alan.Say(id, "message-1", "Hello"));
        await Assert.ThrowsAsync<HubException>(() => alan.HandBack(id, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4_001)]
    [InlineData(10_000)]
    public async Task A_message_of_no_or_too_many_characters_is_refused_with_the_limit(int length)
    {
        await using var store = await TestStore.OpenAsync();
        var (grace, _, id) = await DeskAsync(store);
        await grace.Accept(id);

        var refusal = await Assert.ThrowsAsync<HubException>(() => grace.Say(id, "message-1", new string('x', length)));

        Assert.Equal("A message has 1 to 4000 characters.", refusal.Message);
    }

    [Fact]
    public async Task A_message_without_an_id_is_refused()
    {
        await using var store = await TestStore.OpenAsync();
        var (grace, _, id) = await DeskAsync(store);
        await grace.Accept(id);

        await Assert.ThrowsAsync<HubException>(() => grace.Say(id, "", "Hello"));
    }

    [Fact]
    public async Task The_list_shows_who_waits_to_all_and_each_agent_their_own()
    {
        await using var store = await TestStore.OpenAsync();
        var (grace, alan, id) = await DeskAsync(store);

        var before = await alan.List();
        await grace.Accept(id);
        var (ofGrace, ofAlan) = (await grace.List(), await alan.List());

        Assert.Equal(("A leaking kettle", "en-US"), (Assert.Single(before.Queue).Summary, before.Queue[0].Language));
        Assert.Equal(id, Assert.Single(ofGrace.Mine).Id);
        Assert.Empty(ofAlan.Mine);
        Assert.Empty(ofAlan.Queue);
    }

    private static async Task<(DeskHub Grace, DeskHub Alan, long Id)> DeskAsync(TestStore store)
    {
        var clock = new MovedClock();
        var mailbox = new Mailbox(store.Store, clock);
        var handoffs = new Handoffs(store.Store, mailbox, clock);
        var activity = new Activity { ChannelId = "directline", Conversation = new(id: "c-1"), From = new("u-1"), Recipient = new("chatbot"), Locale = "en-US" };
        await store.Store.WriteAsync(
            async transaction =>
            {
                await handoffs.RequestAsync(transaction, activity, Speaker.Guest, null, "asked", "A leaking kettle");
                return true;
            },
            CancellationToken.None);
        var id = (await handoffs.FindOpenAsync(new("directline", "c-1"), CancellationToken.None))!.Id;
        return (HubOf("Grace"), HubOf("Alan"), id);

        DeskHub HubOf(string agent)
        {
            var context = Substitute.For<HubCallerContext>();
            context.User.Returns(DeskSession.For(agent));
            return new DeskHub(
                handoffs,
                new DeskTranscript(store.Store),
                new DeskPresence(new NoOthers(), clock),
                new DeskSignals(new NoPages(), new NoOthers()),
                new TurnCommit(store.Store, mailbox, [], new SoleOwner(), new NoOthers(), clock))
            {
                Context = context,
            };
        }
    }

    [Fact]
    public void Somebody_who_is_signed_in_elsewhere_is_no_agent()
    {
        Assert.Null(DeskSession.AgentOf(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Grace")], "Other"))));
        Assert.Null(DeskSession.AgentOf(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Grace")]))));
        Assert.Equal("Grace", DeskSession.AgentOf(DeskSession.For("Grace")));
    }
}
