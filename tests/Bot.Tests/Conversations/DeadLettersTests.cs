using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Conversations;
using ChatBot.Proactive;
using ChatBot.Tests.Data;
using ChatBot.Tests.Machines;
using Dapper;
using Microsoft.Bot.Schema;
using Xunit;

namespace ChatBot.Tests.Conversations;

public sealed class DeadLettersTests : IAsyncLifetime
{
    private TestStore _store = null!;
    private MachineHost _host = null!;
    private Outbox _outbox = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _outbox = new Outbox(_store.Store, new SoleOwner(), TimeProvider.System);
        _host = await MachineHost.StartAsync(_store, MachineHost.WithKey("dead-letters:*"), app => app.MapDeadLetters());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task What_could_not_be_sent_is_listed_with_its_reason_the_newest_first()
    {
        await SendAsync("c-1", "refused", "403 Forbidden");
        await SendAsync("c-2", "sent", null);
        await SendAsync("c-3", "unknown", "The connection broke.");
        await SendAsync("c-4", null, null);

        using var all = await _host.SendAsync(HttpMethod.Get, "/api/dead-letters");
        using var refused = await _host.SendAsync(HttpMethod.Get, "/api/dead-letters?outcome=refused&channel=msteams");
        using var elsewhere = await _host.SendAsync(HttpMethod.Get, "/api/dead-letters?channel=email");

        Assert.Equal([("c-3", "The connection broke."), ("c-1", "403 Forbidden")], await LettersAsync(all));
        Assert.Equal([("c-1", "403 Forbidden")], await LettersAsync(refused));
        Assert.Empty(await LettersAsync(elsewhere));
    }

    [Fact]
    public async Task What_surely_did_not_arrive_is_sent_once_more()
    {
        var id = await SendAsync("c-1", "refused", "403 Forbidden");

        using var replayed = await _host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay");
        using var again = await _host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.NotFound), (replayed.StatusCode, again.StatusCode));
        Assert.Equal([new ConversationKey("msteams", "c-1")], await _outbox.FindWaitingAsync(CancellationToken.None));
        Assert.Equal(0, await _store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT attempts FROM outbox"), CancellationToken.None));
    }

    [Theory]
    [InlineData("", HttpStatusCode.Conflict, 0)]
    [InlineData("?evenIfItArrived=true", HttpStatusCode.Accepted, 1)]
    public async Task What_may_have_arrived_is_sent_once_more_only_when_that_is_meant(string query, HttpStatusCode status, int waiting)
    {
        var id = await SendAsync("c-1", "unknown", "The connection broke.");

        using var answer = await _host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay{query}");

        Assert.Equal((status, waiting), (answer.StatusCode, (await _outbox.FindWaitingAsync(CancellationToken.None)).Count));
    }

    [Theory]
    [InlineData("sent")]
    [InlineData(null)]
    public async Task What_arrived_or_waits_is_no_dead_letter(string? outcome)
    {
        var id = await SendAsync("c-1", outcome, null);

        using var answer = await _host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay?evenIfItArrived=true");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_conversation_that_the_channel_has_closed_is_left_alone_until_its_customer_writes()
    {
        var (ada, closed) = (new CustomerId("ada"), new ConversationKey("msteams", "c-1"));
        await SeeAsync(ada);
        await SendAsync("c-1", null, null);
        await SendAsync("c-1", null, null);
        await SendAsync("c-2", null, null);

        await _outbox.CloseAsync(closed, "403 Forbidden", CancellationToken.None);
        var whileClosed = await FindAsync(ada);
        using var letters = await _host.SendAsync(HttpMethod.Get, "/api/dead-letters");
        await SeeAsync(ada);

        Assert.Null(whileClosed);
        Assert.Equal([new ConversationKey("msteams", "c-2")], await _outbox.FindWaitingAsync(CancellationToken.None));
        Assert.Equal([("c-1", "403 Forbidden"), ("c-1", "403 Forbidden")], await LettersAsync(letters));
        Assert.Equal(closed, (await FindAsync(ada))?.Conversation);
    }

    private Task SeeAsync(CustomerId customer) => _store.Store.WriteAsync(
        async transaction =>
        {
            await new ConversationDirectory(TimeProvider.System).SeeAsync(
                transaction, customer, new Activity { ChannelId = "msteams", Conversation = new(id: "c-1"), From = new("29:ada"), Recipient = new("28:bot") }, Speaker.Guest);
            return true;
        },
        CancellationToken.None);

    private Task<Whereabouts?> FindAsync(CustomerId customer) =>
        _store.Store.WriteAsync(transaction => ConversationDirectory.FindLastAsync(transaction, customer), CancellationToken.None);

    /// <summary>A message that was sent to this end; null: it waits.</summary>
    private async Task<long> SendAsync(string conversation, string? outcome, string? reason)
    {
        var id = await _store.Store.WriteAsync(
            transaction => transaction.Connection!.ExecuteScalarAsync<long>(
                """
                INSERT INTO outbox (channel, conversation, entry_id, verb, provisional_id, activity, speaker, queued_at, next_at, attempts)
                VALUES ('msteams', @conversation, 1, 'Send', 'p-1', '{}', '{}', 1, 1, 3) RETURNING id
                """,
                new { conversation },
                transaction),
            CancellationToken.None);

        if (outcome is not null)
        {
            await _outbox.EndAsync(id, outcome, null, reason, CancellationToken.None);
        }

        return id;
    }

    private static async Task<IEnumerable<(string?, string?)>> LettersAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>())
        .EnumerateArray()
        .Select(letter => (letter.GetProperty("conversation").GetString(), letter.GetProperty("reason").GetString()));
}
