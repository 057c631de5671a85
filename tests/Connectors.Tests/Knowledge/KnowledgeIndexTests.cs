using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Knowledge;
using ChatBot.Connectors.Tests.Zendesk;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Tests.Knowledge;

public sealed class KnowledgeIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-articles-").FullName;

    [Fact]
    public async Task Articles_of_a_folder_are_found_in_Markdown_and_in_HTML()
    {
        Write("opening.md", "# Our opening hours\n\nKeywords: open\nVersion: 7\n\n## Summer\nIn July the workshop is open until nine.\n");
        Write("care/copper.html", "<html><head><title>Copper pans</title><script>polish()</script></head><body><h1>Copper pans</h1><p>They last.</p><h2>Polish</h2><p>Rub verdigris with <b>lemon</b> &amp; salt.</p></body></html>");
        using var business = new Business(new() { ["Connectors:Knowledge:Folder"] = _folder });

        var markdown = await business.AskAsync(new FindAnswer("is the workshop open in July?"), Callers.Nobody);
        var html = await business.AskAsync(new FindAnswer("how do I polish verdigris away?"), Callers.Nobody);

        Assert.Equal(("Our opening hours", "7", "In July the workshop is open until nine."), (markdown.Answer?.Title, markdown.Answer?.Version, markdown.Answer?.Passage));
        Assert.Equal(("care.copper", "Copper pans", "Rub verdigris with lemon & salt."), (html.Answer?.Article.Value, html.Answer?.Title, html.Answer?.Passage));
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", html.Answer!.Version!);
    }

    [Fact]
    public async Task Articles_of_Zendesk_are_indexed_beside_the_others_and_drafts_are_not()
    {
        var (server, business) = await ZendeskDesk.StartAsync(new() { ["Capabilities:find_answer:Connector"] = "Knowledge" });
        await using var _ = server;
        using var __ = business;

        var label = await business.AskAsync(new FindAnswer("where do I stick the label?"), Callers.Nobody);
        var shops = await business.AskAsync(new FindAnswer("how long are gift cards good for?"), Callers.Nobody);
        var draft = await business.Get<KnowledgeIndex>().FindAsync("returns we refuse", CancellationToken.None);

        Assert.Equal(("360001234", "2025-09-11", "https://acme.zendesk.com/hc/en-us/articles/360001234"), (label.Answer?.Article.Value, label.Answer?.Version, label.Answer?.Address?.ToString()));
        Assert.Equal("gift-cards", shops.Answer?.Article.Value);
        Assert.DoesNotContain(draft, found => found.Article.Id == "1");
        Assert.Empty(server.Complaints);
    }

    [Theory]
    [InlineData("can I have it deliverd to Norway")]
    [InlineData("do you ship overseas")]
    [InlineData("international delivry")]
    public async Task Typing_errors_and_other_words_for_the_same_are_understood(string question)
    {
        using var business = new Business();

        var found = await business.AskAsync(new FindAnswer(question), Callers.Nobody);

        Assert.Equal("shipping-times", found.Answer?.Article.Value);
    }

    [Fact]
    public async Task A_German_article_answers_a_German_question()
    {
        Write("rueckgabe.md", "# Rückgabe\n\n## Dreißig Tage\nSie können Unbenutztes innerhalb von 30 Tagen zurückgeben.\n");
        using var business = new Business(new() { ["Connectors:Knowledge:Folder"] = _folder });

        var found = await business.AskAsync(new FindAnswer("Wie viele Tage habe ich für die Rückgabe?"), Callers.Nobody);

        Assert.Equal("rueckgabe", found.Answer?.Article.Value);
    }

    [Fact]
    public async Task What_is_put_on_the_shelf_answers_the_next_question()
    {
        var shelf = new Shelf();
        using var index = IndexOf(shelf);
        var before = await index.FindAsync("do you engrave kettles?", CancellationToken.None);

        shelf.Put(new HelpArticle("desk-1", "Engraving", "1", "", [new("", "We engrave kettles for $5.")]));
        var after = await index.FindAsync("do you engrave kettles?", CancellationToken.None);
        shelf.Put();
        var later = await index.FindAsync("do you engrave kettles?", CancellationToken.None);

        Assert.Empty(before);
        Assert.Equal("desk-1", Assert.Single(after).Article.Id);
        Assert.Empty(later);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_leaves_the_others()
    {
        using var business = new Business(new() { ["Connectors:Knowledge:Folder"] = Path.Combine(_folder, "gone") });

        var found = await business.AskAsync(new FindAnswer("what is your return policy?"), Callers.Nobody);

        Assert.Equal("returns", found.Answer?.Article.Value);
    }

    [Fact]
    public void What_is_too_long_for_a_chat_becomes_several_passages()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 120));

        var article = ArticleText.Markdown("long", $"# Long\n\n## Part\n{paragraph}\n\n{paragraph}\n\n{string.Join(' ', Enumerable.Repeat("word", 1000))}\n", "1");

        Assert.Equal(3, article.Passages.Count);
        Assert.All(article.Passages, passage => Assert.InRange(passage.Text.Length, 1, 1000));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static KnowledgeIndex IndexOf(IArticleShelf shelf) =>
        new([], shelf, Options.Create(new KnowledgeOptions()), new ManualClock(), NullLogger<KnowledgeIndex>.Instance);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Shelf : IArticleShelf
    {
        private long _revision;
        private IReadOnlyList<HelpArticle> _articles = [];

        public void Put(params IReadOnlyList<HelpArticle> articles) => (_articles, _revision) = (articles, _revision + 1);

        public Task<long> GetRevisionAsync(CancellationToken cancellationToken) => Task.FromResult(_revision);

        public Task<IReadOnlyList<HelpArticle>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(_articles);
    }
}
