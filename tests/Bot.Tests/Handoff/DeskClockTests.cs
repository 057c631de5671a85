using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Handoff;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Handoff;

public sealed class DeskClockTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private TestStore _store = null!;
    private Handoffs _handoffs = null!;
    private DeskPresence _presence = null!;
    private long _id;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _handoffs = new Handoffs(_store.Store, new Mailbox(_store.Store, _clock), _clock);
        _presence = new DeskPresence(new NoOthers(), _clock);
        _id = await RequestAsync("c-1");
        await _handoffs.AcceptAsync(_id, "Grace", CancellationToken.None);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_chat_whose_agent_is_lost_goes_to_the_front_of_the_line_and_another_agent_takes_it()
    {
        var connection = Connect("Grace");
        _presence.Go(connection.ConnectionId);
        var later = await RequestAsync("c-2");
        _clock.Move(TimeSpan.FromSeconds(59));
        await LookAsync();
        var within = (await FindAsync()).State;

        _clock.Move(TimeSpan.FromSeconds(2));
        await LookAsync();
        var line = await _handoffs.ListAsync("Alan", CancellationToken.None);
        var taken = await _handoffs.AcceptAsync(_id, "Alan", CancellationToken.None);

        Assert.Equal(HandoffState.Active, within);
        Assert.Equal([_id, later], line.Select(waiting => waiting.Id));
        Assert.True(taken);
        Assert.Equal("Alan", (await FindAsync()).Agent);
        Assert.False(await _handoffs.SayAsync(_id, "Grace", "message-1", "Hello", [], CancellationToken.None));
    }

    [Fact]
    public async Task An_agent_who_is_there_keeps_the_chat_however_long_it_takes()
    {
        Connect("Grace");
        _clock.Move(TimeSpan.FromHours(2));

        await LookAsync();

        Assert.Equal(HandoffState.Active, (await FindAsync()).State);
    }

    [Fact]
    public async Task After_a_restart_the_agent_has_the_same_time_to_come_back()
    {
        _clock.Move(TimeSpan.FromSeconds(30));
        await LookAsync();
        var soon = (await FindAsync()).State;
        _clock.Move(TimeSpan.FromSeconds(31));

        await LookAsync();

        Assert.Equal(HandoffState.Active, soon);
        Assert.Equal(HandoffState.Queued, (await FindAsync()).State);
    }

    [Fact]
    public async Task Whoever_comes_back_into_the_line_waits_the_whole_time_again()
    {
        _clock.Move(TimeSpan.FromMinutes(10));
        await LookAsync();
        _clock.Move(TimeSpan.FromSeconds(119));
        await LookAsync();
        var before = (await FindAsync()).State;
        _clock.Move(TimeSpan.FromSeconds(2));

        await LookAsync();

        Assert.Equal(HandoffState.Queued, before);
        Assert.Equal(HandoffState.Unanswered, (await FindAsync()).State);
    }

    private async Task LookAsync()
    {
        using var desk = new DeskClock(_handoffs, _presence, new DeskSignals(new NoPages(), new NoOthers()), new Defaults(), _clock, NullLogger<DeskClock>.Instance);
        await desk.LookAsync(CancellationToken.None);
    }

    private HubCallerContext Connect(string agent)
    {
        var context = Substitute.For<HubCallerContext>();
        context.User.Returns(DeskSession.For(agent));
        context.ConnectionId.Returns($"of-{agent}");
        _presence.Come(context);
        return context;
    }

    private async Task<HandoffCase> FindAsync() => (await _handoffs.FindAsync(_id, CancellationToken.None))!;

    private async Task<long> RequestAsync(string conversation)
    {
        var activity = new Activity { ChannelId = "directline", Conversation = new(id: conversation), From = new("u-1"), Recipient = new("chatbot") };
        await _store.Store.WriteAsync(
            async transaction =>
            {
                await _handoffs.RequestAsync(transaction, activity, Speaker.Guest, null, "asked", "A leaking kettle");
                return true;
            },
            CancellationToken.None);
        return (await _handoffs.FindOpenAsync(new("directline", conversation), CancellationToken.None))!.Id;
    }

    private sealed class Defaults : IOptionsMonitor<DeskOptions>
    {
        public DeskOptions CurrentValue { get; } = new();

        public DeskOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<DeskOptions, string?> listener) => null;
    }
}
