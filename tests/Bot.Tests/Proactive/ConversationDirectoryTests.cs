using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using ChatBot.Conversations;
using ChatBot.Proactive;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Bot.Schema;
using Xunit;

namespace ChatBot.Tests.Proactive;

public sealed class ConversationDirectoryTests
{
    private static readonly CustomerId Ada = new("ada");

    private static readonly Speaker SignedIn = Speaker.Guest with { Customer = "ada" };

    private readonly ConversationDirectory _directory = new(TimeProvider.System);

    [Fact]
    public async Task A_customer_is_found_where_they_were_seen_last_with_language_and_time_zone_also_after_a_restart()
    {
        await using var store = await TestStore.OpenAsync();
        await WriteAsync(store, transaction => _directory.SeeAsync(transaction, Ada, Message("c-1", "de-DE", "Europe/Berlin"), SignedIn));
        await WriteAsync(store, transaction => _directory.SeeAsync(transaction, Ada, Message("c-1", "de-DE", null), SignedIn));

        await store.ReopenAsync();
        var found = await FindAsync(store);

        Assert.Equal("c-1", found!.Conversation.Conversation);
        Assert.Equal(("de-DE", "Europe/Berlin"), (found.Locale, found.TimeZone));
        Assert.Equal("ada", found.Speaker.Customer);
    }

    [Fact]
    public async Task A_time_zone_that_there_is_not_is_not_kept()
    {
        await using var store = await TestStore.OpenAsync();
        await WriteAsync(store, transaction => _directory.SeeAsync(transaction, Ada, Message("c-1", "en-US", "Nowhere/Land"), SignedIn));

        Assert.Null((await FindAsync(store))!.TimeZone);
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_not_found_until_they_write_again()
    {
        await using var store = await TestStore.OpenAsync();
        await WriteAsync(store, transaction => _directory.SeeAsync(transaction, Ada, Message("c-1"), SignedIn));

        await WriteAsync(store, transaction => ConversationDirectory.BlockAsync(transaction, new("test", "c-1")));
        var whileBlocked = await FindAsync(store);
        await WriteAsync(store, transaction => _directory.SeeAsync(transaction, Ada, Message("c-1"), SignedIn));

        Assert.Null(whileBlocked);
        Assert.NotNull(await FindAsync(store));
    }

    [Fact]
    public async Task An_installation_is_the_customers_once_they_are_known_and_gone_when_it_is_removed()
    {
        await using var store = await TestStore.OpenAsync();
        await WriteAsync(store, transaction => _directory.LearnAsync(transaction, Installation("add"), Speaker.Guest));
        var unknown = await FindAsync(store);

        await WriteAsync(store, transaction => _directory.LinkAsync(transaction, Ada, IdentityKind.Teams, "tenant-1|aad-1"));
        var installed = await FindAsync(store);
        await WriteAsync(store, transaction => _directory.LearnAsync(transaction, Installation("remove"), Speaker.Guest));
        var removed = await FindAsync(store);
        await WriteAsync(store, transaction => _directory.LearnAsync(transaction, Installation("add-upgrade"), Speaker.Guest));

        Assert.Null(unknown);
        Assert.Equal("a:personal", installed!.Conversation.Conversation);
        Assert.Null(removed);
        Assert.NotNull(await FindAsync(store));
    }

    [Fact]
    public async Task Who_wrote_once_in_Teams_is_known_in_a_later_installation()
    {
        await using var store = await TestStore.OpenAsync();
        var message = Installation("");
        (message.Type, message.Action) = (ActivityTypes.Message, null);
        await WriteAsync(store, transaction => _directory.SeeAsync(transaction, Ada, message, SignedIn));
        var later = Installation("add");
        later.Conversation.Id = "a:later";

        await WriteAsync(store, transaction => _directory.LearnAsync(transaction, later, Speaker.Guest));

        Assert.Equal("a:later", (await FindAsync(store))!.Conversation.Conversation);
    }

    [Fact]
    public async Task A_bot_that_is_thrown_out_of_a_conversation_writes_there_no_more()
    {
        await using var store = await TestStore.OpenAsync();
        await WriteAsync(store, transaction => _directory.SeeAsync(transaction, Ada, Message("c-1"), SignedIn));
        var thrownOut = Message("c-1");
        (thrownOut.Type, thrownOut.MembersRemoved) = (ActivityTypes.ConversationUpdate, [new ChannelAccount("bot-1")]);

        await WriteAsync(store, transaction => _directory.LearnAsync(transaction, thrownOut, Speaker.Guest));

        Assert.Null(await FindAsync(store));
    }

    [Fact]
    public async Task A_customer_is_known_by_every_verified_link_and_by_the_newest_owner_of_an_address()
    {
        await using var store = await TestStore.OpenAsync();
        await WriteAsync(store, transaction => _directory.LinkAsync(transaction, Ada, IdentityKind.Email, "Shared@Example.com"));
        await WriteAsync(store, transaction => _directory.LinkAsync(transaction, Ada, "Shopify", "gid://shopify/Customer/1"));
        await WriteAsync(store, transaction => _directory.LinkAsync(transaction, new("ben"), IdentityKind.Email, "shared@example.com"));

        var links = await store.Store.ReadAsync(
            connection => connection.QueryAsync<(string Kind, string Customer)>("SELECT kind, customer FROM identity_links ORDER BY kind"), CancellationToken.None);

        Assert.Equal([("Shopify", "ada"), ("email", "ben")], links.OrderBy(link => link.Kind, StringComparer.Ordinal));
    }

    [Fact]
    public async Task News_and_its_customer_that_come_at_the_same_time_do_not_miss_each_other()
    {
        await using var store = await TestStore.OpenAsync();

        // Each writes what the other looks for, and looks for what the other writes.
        for (var i = 0; i < 20; i++)
        {
            var customer = new CustomerId($"customer-{i}");
            var found = await Task.WhenAll(
                store.Store.WriteAsync(
                    async transaction =>
                    {
                        await AddNewsAsync(transaction, customer);
                        return await ConversationDirectory.FindLastAsync(transaction, customer) is not null;
                    },
                    CancellationToken.None),
                store.Store.WriteAsync(
                    async transaction =>
                    {
                        await _directory.SeeAsync(transaction, customer, Message($"c-{i}"), Speaker.Guest);
                        return await transaction.Connection!.ExecuteScalarAsync<long>(
                            "SELECT COUNT(*) FROM consents WHERE customer = @id", new { id = customer.Value }, transaction) > 0;
                    },
                    CancellationToken.None));

            Assert.Contains(true, found);
        }
    }

    private static Task AddNewsAsync(DbTransaction transaction, CustomerId customer) => transaction.Connection!.ExecuteAsync(
        "INSERT INTO consents (customer, category, given, at) VALUES (@id, 'news', 1, 0)", new { id = customer.Value }, transaction);

    private static Task<bool> WriteAsync(TestStore store, Func<DbTransaction, Task> write) => store.Store.WriteAsync(
        async transaction =>
        {
            await write(transaction);
            return true;
        },
        CancellationToken.None);

    private static Task<Whereabouts?> FindAsync(TestStore store) =>
        store.Store.WriteAsync(transaction => ConversationDirectory.FindLastAsync(transaction, Ada), CancellationToken.None);

    private static Activity Message(string conversation, string locale = "en-US", string? timeZone = null) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("user-1"),
        Recipient = new ChannelAccount("bot-1"),
        Locale = locale,
        LocalTimezone = timeZone,
    };

    private static Activity Installation(string action) => new()
    {
        Type = ActivityTypes.InstallationUpdate,
        Action = action,
        ChannelId = "msteams",
        ServiceUrl = "https://smba.example/emea",
        Conversation = new ConversationAccount(id: "a:personal", conversationType: "personal", tenantId: "tenant-1"),
        From = new ChannelAccount("29:user") { AadObjectId = "aad-1" },
        Recipient = new ChannelAccount("28:bot"),
    };
}
