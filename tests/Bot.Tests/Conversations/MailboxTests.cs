using ChatBot.Conversations;
using ChatBot.Tests.Data;
using Xunit;

namespace ChatBot.Tests.Conversations;

public class MailboxTests
{
    private static readonly ConversationKey Here = new("test", "c-1");

    [Fact]
    public async Task Arrivals_are_taken_in_the_order_in_which_they_came()
    {
        await using var store = await TestStore.OpenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);
        await mailbox.AppendAsync(Arrival("1"), CancellationToken.None);
        await mailbox.AppendAsync(Arrival("2"), CancellationToken.None);

        var first = await mailbox.FindNextAsync(Here, CancellationToken.None);
        await EndAsync(store, first!);
        var second = await mailbox.FindNextAsync(Here, CancellationToken.None);

        Assert.Equal("""{"id":"1"}""", first!.Activity);
        Assert.Equal("""{"id":"2"}""", second!.Activity);
    }

    [Fact]
    public async Task A_redelivered_activity_is_taken_once()
    {
        await using var store = await TestStore.OpenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);

        var first = await mailbox.AppendAsync(Arrival("1"), CancellationToken.None);
        var second = await mailbox.AppendAsync(Arrival("1"), CancellationToken.None);

        Assert.False(first.IsDuplicate);
        Assert.Equal(new Receipt(first.EntryId, IsDuplicate: true), second);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_no_duplicate()
    {
        await using var store = await TestStore.OpenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);

        await mailbox.AppendAsync(Arrival("1"), CancellationToken.None);
        var elsewhere = await mailbox.AppendAsync(Arrival("1") with { Conversation = new("test", "c-2") }, CancellationToken.None);

        Assert.False(elsewhere.IsDuplicate);
    }

    [Fact]
    public async Task Without_an_id_nothing_is_a_duplicate()
    {
        await using var store = await TestStore.OpenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);

        await mailbox.AppendAsync(Arrival("1") with { DuplicateKey = null }, CancellationToken.None);
        var second = await mailbox.AppendAsync(Arrival("1") with { DuplicateKey = null }, CancellationToken.None);

        Assert.False(second.IsDuplicate);
    }

    [Fact]
    public async Task What_waited_before_a_restart_waits_after_it()
    {
        await using var store = await TestStore.OpenAsync();
        await new Mailbox(store.Store, TimeProvider.System).AppendAsync(
            Arrival("1") with { Speaker = new Speaker([new("aud", "bot")], "Bearer", "scope", "urn:caller", "ada") }, CancellationToken.None);

        await store.ReopenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);
        var waiting = await mailbox.FindWaitingAsync(CancellationToken.None);
        var entry = await mailbox.FindNextAsync(Here, CancellationToken.None);

        Assert.Equal([Here], waiting);
        Assert.Equal("ada", entry!.Speaker.Customer);
        Assert.Equal("bot", entry.Speaker.ToIdentity().FindFirst("aud")!.Value);
    }

    [Fact]
    public async Task An_entry_ends_once()
    {
        await using var store = await TestStore.OpenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);
        await mailbox.AppendAsync(Arrival("1"), CancellationToken.None);
        var entry = await mailbox.FindNextAsync(Here, CancellationToken.None);

        await EndAsync(store, entry!);

        await Assert.ThrowsAsync<LeaseLostException>(() => EndAsync(store, entry!));
    }

    [Fact]
    public async Task A_request_gets_the_result_of_its_turn_and_a_repeated_one_the_same()
    {
        await using var store = await TestStore.OpenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);
        var request = Arrival("1") with { Kind = EntryKind.Request };

        var waiting = mailbox.AppendAndWaitAsync(request, TimeSpan.FromMinutes(1), CancellationToken.None);
        var entry = await NextAsync(mailbox);
        var result = new EntryResult(200, """{"activities":[]}""");
        await EndAsync(store, entry, result);
        mailbox.Answer(entry.Id, result);
        var repeated = await mailbox.AppendAndWaitAsync(request, TimeSpan.FromMinutes(1), CancellationToken.None);

        Assert.Equal(result, await waiting);
        Assert.Equal(result, repeated);
    }

    private static Arrival Arrival(string id) =>
        new(Here, EntryKind.Activity, $$"""{"id":"{{id}}"}""", Speaker.Guest, $"message|{id}");

    private static async Task<MailboxEntry> NextAsync(Mailbox mailbox)
    {
        while (true)
        {
            if (await mailbox.FindNextAsync(Here, CancellationToken.None) is { } entry)
            {
                return entry;
            }

            await Task.Yield();
        }
    }

    private static Task<bool> EndAsync(TestStore store, MailboxEntry entry, EntryResult? result = null) => store.Store.WriteAsync(
        async transaction =>
        {
            await entry.EndAsync(transaction, result);
            return true;
        },
        CancellationToken.None);
}
