using System.Text.RegularExpressions;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChatBot.Tests.Conversations;

public sealed class TurnCommitTests
{
    private static readonly ConversationKey Here = new("test", "c-1");

    [Theory]
    [InlineData(@"a\u0000b", "a\ufffdb")]
    [InlineData(@"a\ud83d", "a\ufffd")]
    [InlineData(@"\ude00b", "\ufffdb")]
    [InlineData(@"a\ud83d\ude00b", "a\ud83d\ude00b")]
    public async Task What_is_no_character_keeps_no_turn_from_its_end(string escaped, string kept)
    {
        // Half a pair would not survive in an attribute.
        var said = Regex.Unescape(escaped);
        await using var store = await TestStore.OpenAsync();
        var mailbox = new Mailbox(store.Store, TimeProvider.System);
        await mailbox.AppendAsync(new Arrival(Here, EntryKind.Activity, "{}", Speaker.Guest, "message|1"), CancellationToken.None);
        var entry = (await mailbox.FindNextAsync(Here, CancellationToken.None))!;
        var unit = new TurnUnit { Entry = entry, Incoming = new Activity { Type = ActivityTypes.Message, Text = said } };
        IStorage storage = new TurnStorage(store.Store, unit, NullLogger<TurnStorage>.Instance);
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Dictionary<string, string> { ["said"] = said } });

        await new TurnCommit(store.Store, mailbox, [new NoDelivery()], new SoleOwner(), new NoOthers(), TimeProvider.System)
            .CommitAsync(unit, "answered", CancellationToken.None);

        Assert.Null(await mailbox.FindNextAsync(Here, CancellationToken.None));
        Assert.Equal(kept, await store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT text FROM transcript"), CancellationToken.None));
        Assert.Equal(1, await store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM state"), CancellationToken.None));
    }

    private sealed class NoDelivery : IDelivery
    {
        public bool Serves(string? serviceUrl) => true;

        public Task StageAsync(System.Data.Common.DbTransaction transaction, Outgoing outgoing) => throw new NotSupportedException();

        public void Release(ConversationKey conversation) => throw new NotSupportedException();

        public Task ShowAsync(Outgoing outgoing, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
