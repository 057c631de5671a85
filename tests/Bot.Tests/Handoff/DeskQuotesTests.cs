using ChatBot.Conversations;
using ChatBot.Handoff;
using ChatBot.Tests.Data;
using ChatBot.Tests.Understanding;
using ChatBot.Understanding;
using Dapper;
using Xunit;

namespace ChatBot.Tests.Handoff;

public sealed class DeskQuotesTests : IAsyncLifetime
{
    private static readonly ConversationKey Here = new("test", "c-1");

    private TestStore _store = null!;
    private DeskQuotes _quotes = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _quotes = new DeskQuotes(_store.Store, new PersonalData(TrainedOnce.Entities));
        await SayAsync("customer", "do you engrave kettles? my name is Ada Lopez");
        await SayAsync("agent", "We do, for $5. Write to engraving@example.com.");
        await SayAsync("customer", "thanks");
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task An_answer_comes_with_its_question_and_without_what_is_personal()
    {
        var found = await _quotes.FindAnswerAsync(Here, 2, CancellationToken.None);

        Assert.StartsWith("do you engrave kettles?", found?.Question, StringComparison.Ordinal);
        Assert.DoesNotContain("Lopez", found?.Question, StringComparison.Ordinal);
        Assert.Equal("We do, for $5. Write to EMAIL1.", found?.Answer);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(99)]
    public async Task What_no_agent_said_is_no_answer(long line)
    {
        Assert.Null(await _quotes.FindAnswerAsync(Here, line, CancellationToken.None));
    }

    private Task<int> SayAsync(string speaker, string text) => _store.Store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "INSERT INTO transcript (channel, conversation, at, speaker, text) VALUES ('test', 'c-1', 1, @speaker, @text)", new { speaker, text }, transaction),
        CancellationToken.None);
}
