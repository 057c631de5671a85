using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Turns;
using ChatBot.Handoff;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Handoff;

public sealed class HandoffTurnsTests : IAsyncLifetime
{
    private static readonly ConversationKey Here = new("test", "c-1");

    private readonly MovedClock _clock = new();
    private readonly ConversationMemory _memory = new();
    private readonly TestAdapter _adapter = new();
    private TestStore _store = null!;
    private Handoffs _handoffs = null!;
    private HandoffTurns _turns = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _handoffs = new Handoffs(_store.Store, new Mailbox(_store.Store, _clock), _clock);
        _turns = new HandoffTurns(Dialogs(), _handoffs, new DeskSignals(new NoPages(), new NoOthers()), _clock);
        await _store.Store.WriteAsync(
            async transaction =>
            {
                await _handoffs.RequestAsync(transaction, Message("a person please"), Speaker.Guest, null, "asked", "A leaking kettle");
                return true;
            },
            CancellationToken.None);
        _memory.ToldToWaitAt = _clock.GetUtcNow();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Who_waits_is_reminded_of_it_at_most_once_a_minute()
    {
        var first = await HearAsync(Message("are you there?"));
        _clock.Move(TimeSpan.FromSeconds(61));
        var second = await HearAsync(Message("hello?"));
        var third = await HearAsync(Message("hello??"));

        Assert.Empty(first.Said);
        Assert.StartsWith("You are number 1 in line.", Assert.Single(second.Said), StringComparison.Ordinal);
        Assert.Empty(third.Said);
    }

    [Fact]
    public async Task Who_talks_with_an_agent_hears_nothing_from_the_bot()
    {
        await _handoffs.AcceptAsync((await OpenAsync())!.Id, "Grace", CancellationToken.None);
        _clock.Move(TimeSpan.FromMinutes(5));

        var heard = await HearAsync(Message("where is order 1042?"));

        Assert.Empty(heard.Said);
        Assert.False(heard.IsOver);
    }

    [Fact]
    public async Task Who_leaves_the_channel_leaves_the_line_and_nobody_is_told()
    {
        var heard = await HearAsync(new Activity { Type = ActivityTypes.EndOfConversation });

        Assert.True(heard.IsOver);
        Assert.Empty(heard.Said);
        Assert.Null(await OpenAsync());
    }

    [Fact]
    public async Task Ten_thousand_characters_with_a_script_are_kept_quiet_about()
    {
        var heard = await HearAsync(Message("<script>alert(1)</script>" + new string('x', 10_000)));

        Assert.False(heard.IsOver);
        Assert.Empty(heard.Said);
    }

    private static Activity Message(string text) =>
        new() { Type = ActivityTypes.Message, Text = text, ChannelId = Here.Channel, Conversation = new(id: Here.Conversation), From = new("u-1"), Recipient = new("chatbot") };

    private static MainDialog Dialogs() => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Substitute.For<IRecognizer>())
        .AddSingleton(Substitute.For<ICapabilities>())
        .AddSingleton(Substitute.For<IOneTimeCodes>())
        .AddSingleton(Substitute.For<ITranscript>())
        .AddSingleton(Substitute.For<IMessageConsent>())
        .AddSingleton(Substitute.For<IHandoffDesk>())
        .AddDialogs()
        .BuildServiceProvider()
        .GetRequiredService<MainDialog>();

    private Task<HandoffCase?> OpenAsync() => _handoffs.FindOpenAsync(Here, CancellationToken.None);

    /// <summary>Gives the customer a turn, and commits what it does to the handoff.</summary>
    private async Task<(bool IsOver, IReadOnlyList<string> Said)> HearAsync(Activity activity)
    {
        activity.ChannelId = Here.Channel;
        activity.Conversation = new(id: Here.Conversation);
        var unit = new TurnUnit { Entry = new MailboxEntry(1, Here, EntryKind.Activity, "", Speaker.Guest, _clock.GetUtcNow()) };
        using var turn = new TurnContext(_adapter, activity);
        turn.TurnState.Add(_memory);
        var isOver = await _turns.HearAsync(unit, (await OpenAsync())!, turn, Substitute.For<IStatePropertyAccessor<DialogState>>(), CancellationToken.None);
        await _store.Store.WriteAsync(
            async transaction =>
            {
                foreach (var deed in unit.Deeds)
                {
                    await deed(transaction);
                }

                return true;
            },
            CancellationToken.None);
        var said = new List<string>();

        while (_adapter.GetNextReply() is Activity reply)
        {
            said.Add(reply.Text);
        }

        return (isOver, said);
    }
}
