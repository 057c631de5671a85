using ChatBot.Connectors.Knowledge;
using ChatBot.Knowledge;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using Xunit;

namespace ChatBot.Tests.Knowledge;

public sealed class DeskArticlesTests : IAsyncLifetime
{
    private static readonly ArticleWords Engraving = new("Engraving", "do you engrave kettles?", "We engrave kettles for $5.");

    private TestStore _store = null!;
    private DeskArticles _articles = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _articles = new DeskArticles(_store.Store, new MovedClock());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_proposal_is_shown_to_nobody()
    {
        var name = await _articles.ProposeAsync(Engraving, "Grace", CancellationToken.None);

        Assert.Empty(await LiveAsync());
        Assert.Equal((name, "proposed", 1), (await _articles.ListAsync(CancellationToken.None)).Select(one => (one.Article, one.State, one.Version)).Single());
    }

    [Fact]
    public async Task What_is_approved_is_live_in_the_words_of_the_one_who_approved_it()
    {
        var name = await _articles.ProposeAsync(Engraving, "Grace", CancellationToken.None);
        var before = await _articles.GetRevisionAsync(CancellationToken.None);

        var approved = await _articles.ApproveAsync(name, Engraving with { Text = "  We engrave for $6. " }, "Ruth", CancellationToken.None);

        Assert.True(approved);
        Assert.True(await _articles.GetRevisionAsync(CancellationToken.None) > before);
        var live = Assert.Single(await LiveAsync());
        Assert.Equal(("Engraving", "2", "do you engrave kettles?", "We engrave for $6."), (live.Title, live.Version, live.Keywords, live.Passages[0].Text));
    }

    [Fact]
    public async Task What_is_rejected_is_live_no_more()
    {
        var name = await _articles.ProposeAsync(Engraving, "Grace", CancellationToken.None);
        await _articles.ApproveAsync(name, Engraving, "Ruth", CancellationToken.None);

        await _articles.RejectAsync(name, "Ruth", CancellationToken.None);

        Assert.Empty(await LiveAsync());
    }

    [Fact]
    public async Task An_undone_change_is_a_change_itself_and_the_history_keeps_both()
    {
        var name = await _articles.ProposeAsync(Engraving, "Grace", CancellationToken.None);
        await _articles.ApproveAsync(name, Engraving, "Ruth", CancellationToken.None);
        await _articles.ApproveAsync(name, Engraving with { Text = "We engrave for free." }, "Mallory", CancellationToken.None);

        var undone = await _articles.UndoAsync(name, "Ruth", CancellationToken.None);

        Assert.True(undone);
        Assert.Equal(Engraving.Text, Assert.Single(await LiveAsync()).Passages[0].Text);
        Assert.Equal(
            [(4, "live", "Ruth"), (3, "live", "Mallory"), (2, "live", "Ruth"), (1, "proposed", "Grace")],
            (await _articles.ReadHistoryAsync(name, CancellationToken.None)).Select(one => ((int)one.Version, one.State, one.ChangedBy)));
    }

    [Fact]
    public async Task There_is_no_way_back_from_a_proposal_and_none_from_what_is_not_there()
    {
        var name = await _articles.ProposeAsync(Engraving, "Grace", CancellationToken.None);

        Assert.False(await _articles.UndoAsync(name, "Ruth", CancellationToken.None));
        Assert.False(await _articles.UndoAsync("desk-99", "Ruth", CancellationToken.None));
        Assert.False(await _articles.ApproveAsync("desk-99", Engraving, "Ruth", CancellationToken.None));
    }

    [Fact]
    public async Task Proposals_made_at_the_same_time_are_two_articles()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _articles.ProposeAsync(Engraving, "Grace", CancellationToken.None)));

        Assert.Equal(4, names.Distinct().Count());
    }

    private Task<IReadOnlyList<HelpArticle>> LiveAsync() => _articles.ReadAsync(CancellationToken.None);
}
