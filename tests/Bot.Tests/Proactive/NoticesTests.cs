using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Conversations;
using ChatBot.Proactive;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Proactive;

public sealed class NoticesTests : IAsyncLifetime
{
    private static readonly CustomerId Ada = new("ada");

    private readonly MovedClock _clock = new();
    private TestStore _store = null!;
    private Notices _notices = null!;
    private Consents _consents = null!;

    private static Whereabouts Here { get; } = new(
        new ConversationReference { ChannelId = "directline", Conversation = new(id: "c-1"), User = new("dl_ada"), Bot = new("chatbot"), ServiceUrl = "urn:embedded" },
        Speaker.Guest);

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        var options = Options.Create(new ProactiveOptions());
        _notices = new Notices(new Mailbox(_store.Store, _clock), new NoticeTimes(options), options, _clock);
        _consents = new Consents(_clock);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Without_a_conversation_a_notice_waits_for_the_next_one()
    {
        var added = await AddAsync("e-1");
        var waiting = await StatesAsync();

        var queued = await ComesAsync();

        Assert.Null(added);
        Assert.Equal(["waiting"], waiting);
        Assert.Equal(Here.Conversation, queued);
        Assert.Equal(["queued"], await StatesAsync());
        Assert.Equal(1, await InMailboxAsync());
    }

    [Fact]
    public async Task What_has_waited_too_long_is_no_news_and_never_told()
    {
        await AddAsync("e-1");
        _clock.Move(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        await AddAsync("e-2");
        _clock.Move(TimeSpan.FromMinutes(2));

        await ComesAsync();

        Assert.Equal(["expired", "queued"], await StatesAsync());
        Assert.Equal(1, await InMailboxAsync());
    }

    [Fact]
    public async Task An_event_is_told_once_however_often_it_comes()
    {
        await AddAsync("e-1");
        await AddAsync("e-1");

        await ComesAsync();
        var again = await ComesAsync();

        Assert.Equal(["queued"], await StatesAsync());
        Assert.Null(again);
    }

    [Fact]
    public async Task Who_has_a_conversation_is_written_to_there_at_once()
    {
        await WriteAsync(transaction => new ConversationDirectory(_clock).SeeAsync(transaction, Ada, Activity(), Speaker.Guest));

        var conversation = await AddAsync("e-1");

        Assert.Equal(Here.Conversation, conversation);
        Assert.Equal(["queued"], await StatesAsync());
    }

    [Fact]
    public async Task Of_two_conversations_the_one_used_last_counts()
    {
        var directory = new ConversationDirectory(_clock);
        var older = Activity();
        older.Conversation.Id = "c-0";
        await WriteAsync(transaction => directory.SeeAsync(transaction, Ada, older, Speaker.Guest));
        _clock.Move(TimeSpan.FromMinutes(1));
        await WriteAsync(transaction => directory.SeeAsync(transaction, Ada, Activity(), Speaker.Guest));

        Assert.Equal(Here.Conversation, await AddAsync("e-1"));
    }

    [Fact]
    public async Task When_one_was_told_and_asks_nothing_the_next_one_follows()
    {
        await AddAsync("e-1");
        await AddAsync("e-2");
        await ComesAsync();
        var first = await FirstAsync();

        await WriteAsync(async transaction =>
        {
            await _notices.ToldAsync(transaction, first);
            await _notices.QueueAfterAsync(transaction, first, Here);
        });

        Assert.Equal(["told", "queued"], await StatesAsync());
        Assert.Equal(2, await InMailboxAsync());
    }

    [Fact]
    public async Task One_that_met_an_open_dialog_waits_and_comes_back()
    {
        await AddAsync("e-1");
        await ComesAsync();
        await WriteAsync(async transaction => await _notices.WaitAsync(transaction, await FirstAsync()));
        var meanwhile = await StatesAsync();

        await ComesAsync();

        Assert.Equal(["waiting"], meanwhile);
        Assert.Equal(["queued"], await StatesAsync());
        Assert.Equal(2, await InMailboxAsync());
    }

    [Theory]
    [InlineData(null, true, "waiting")]
    [InlineData(null, false, "no_consent")]
    [InlineData(true, false, "waiting")]
    [InlineData(false, true, "no_consent")]
    public async Task What_the_customer_said_in_chat_counts_more_than_the_record(bool? said, bool onRecord, string state)
    {
        if (said is { } word)
        {
            await WriteAsync(transaction => _consents.SetAsync(transaction, Ada, Consents.Service, word));
        }

        await AddAsync("e-1", onRecord);

        Assert.Equal([state], await StatesAsync());
    }

    [Fact]
    public async Task Who_wants_no_more_messages_gets_none_of_those_that_wait()
    {
        await AddAsync("e-1");
        await AddAsync("e-2");
        await ComesAsync();

        await WriteAsync(transaction => _notices.DropAsync(transaction, Ada));

        Assert.Equal(["no_consent", "no_consent"], await StatesAsync());
        Assert.Null(await _store.Store.ReadAsync(async connection => await Notices.FindAsync(connection, await FirstAsync()), CancellationToken.None));
    }

    private static Activity Activity() => new() { ChannelId = "directline", Conversation = new(id: "c-1"), From = new("dl_ada"), Recipient = new("chatbot") };

    private Task<ConversationKey?> AddAsync(string id, bool onRecord = true) => _store.Store.WriteAsync(
        transaction => _notices.AddAsync(transaction, "standard", new OrderShipped(id, _clock.GetUtcNow(), new EventSubject(Ada), new OrderNumber("1042")), Ada, onRecord),
        CancellationToken.None);

    /// <summary>The customer is in a conversation in which nothing is open.</summary>
    private Task<ConversationKey?> ComesAsync() => _store.Store.WriteAsync(transaction => _notices.QueueNextAsync(transaction, Ada, Here), CancellationToken.None);

    private Task WriteAsync(Func<System.Data.Common.DbTransaction, Task> write) => _store.Store.WriteAsync(
        async transaction =>
        {
            await write(transaction);
            return true;
        },
        CancellationToken.None);

    private Task<IReadOnlyList<string>> StatesAsync() => _store.Store.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. await connection.QueryAsync<string>("SELECT state FROM notices ORDER BY id")], CancellationToken.None);

    private Task<long> FirstAsync() => _store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT MIN(id) FROM notices"), CancellationToken.None);

    private Task<int> InMailboxAsync() => _store.Store.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM mailbox WHERE kind = 'Notice'"), CancellationToken.None);
}
