using System.Data.Common;
using System.Globalization;
using ChatBot.Connectors.Knowledge;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Knowledge;

/// <summary>The articles that begin as an agent's good answer: proposed, looked at by a person, live at once, with their history and a way back.</summary>
internal sealed class DeskArticles(IStore store, TimeProvider clock) : IArticleShelf
{
    private const string Table = "article_changes";

    private const string Columns = "article, version, state, title, question, text, changed_by AS ChangedBy, changed_at AS ChangedAt";

    private const string Latest = $"SELECT {Columns} FROM {Table} c WHERE version = (SELECT MAX(version) FROM {Table} l WHERE l.article = c.article)";

    public Task<long> GetRevisionAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT COALESCE(MAX(id), 0) FROM {Table}"), cancellationToken);

    public async Task<IReadOnlyList<HelpArticle>> ReadAsync(CancellationToken cancellationToken) =>
    [
        .. (await ListAsync(cancellationToken)).Where(article => article.State == "live").Select(article => new HelpArticle(
            article.Article, article.Title, article.Version.ToString(CultureInfo.InvariantCulture), article.Question, [new HelpPassage("", article.Text)])),
    ];

    /// <summary>All articles as they are now, the last changed first.</summary>
    public Task<IReadOnlyList<DeskArticle>> ListAsync(CancellationToken cancellationToken) => QueryAsync($"{Latest} ORDER BY id DESC", "", cancellationToken);

    /// <summary>Everything that an article was, the newest first.</summary>
    public Task<IReadOnlyList<DeskArticle>> ReadHistoryAsync(string article, CancellationToken cancellationToken) =>
        QueryAsync($"SELECT {Columns} FROM {Table} WHERE article = @article ORDER BY version DESC", article, cancellationToken);

    /// <summary>Proposes an article.</summary>
    /// <returns>Its name.</returns>
    public Task<string> ProposeAsync(ArticleWords words, string agent, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
        {
            await store.LockAsync(transaction, Table);
            var last = await transaction.Connection!.ExecuteScalarAsync<long>($"SELECT COALESCE(MAX(id), 0) FROM {Table}", transaction: transaction);
            var name = string.Create(CultureInfo.InvariantCulture, $"desk-{last + 1}");
            await AddAsync(transaction, name, 1, "proposed", words, agent);
            return name;
        },
        cancellationToken);

    /// <summary>Puts an article before the customers, in these words. False when there is none of that name.</summary>
    public Task<bool> ApproveAsync(string article, ArticleWords words, string agent, CancellationToken cancellationToken) =>
        ChangeAsync(article, (transaction, last) => AddAsync(transaction, article, last.Version + 1, "live", words, agent), cancellationToken);

    /// <summary>Takes an article away from the customers, or a proposal off the list. False when there is none of that name.</summary>
    public Task<bool> RejectAsync(string article, string agent, CancellationToken cancellationToken) =>
        ChangeAsync(article, (transaction, last) => AddAsync(transaction, article, last.Version + 1, "rejected", WordsOf(last), agent), cancellationToken);

    /// <summary>Makes an article what it was before its last change. False when there is no article, or no change, to go back from.</summary>
    public Task<bool> UndoAsync(string article, string agent, CancellationToken cancellationToken) => ChangeAsync(
        article,
        async (transaction, last) => await FindAsync(transaction, article, last.Version - 1) is { } before
            && await AddAsync(transaction, article, last.Version + 1, before.State, WordsOf(before), agent),
        cancellationToken);

    private Task<bool> ChangeAsync(string article, Func<DbTransaction, DeskArticle, Task<bool>> change, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
        {
            await store.LockAsync(transaction, Table);
            return await FindAsync(transaction, article, null) is { } last && await change(transaction, last);
        },
        cancellationToken);

    private static async Task<DeskArticle?> FindAsync(DbTransaction transaction, string article, long? version) =>
        (await transaction.Connection!.QueryFirstOrDefaultAsync<Row>(
            $"SELECT {Columns} FROM {Table} WHERE article = @article AND (CAST(@version AS BIGINT) IS NULL OR version = @version) ORDER BY version DESC LIMIT 1",
            new { article, version },
            transaction))?.ToArticle();

    private async Task<bool> AddAsync(DbTransaction transaction, string article, long version, string state, ArticleWords words, string agent) =>
        await transaction.Connection!.ExecuteAsync(
            $"""
            INSERT INTO {Table} (article, version, state, title, question, text, changed_by, changed_at)
            VALUES (@article, @version, @state, @title, @question, @text, @agent, @now)
            """,
            new
            {
                article,
                version,
                state,
                title = StorableText.Of(words.Title.Trim()),
                question = StorableText.Of(words.Question.Trim()),
                text = StorableText.Of(words.Text.Trim()),
                agent,
                now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            },
            transaction) == 1;

    private Task<IReadOnlyList<DeskArticle>> QueryAsync(string sql, string article, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<DeskArticle>>(
        async connection => [.. (await connection.QueryAsync<Row>(sql, new { article })).Select(row => row.ToArticle())], cancellationToken);

    private static ArticleWords WordsOf(DeskArticle article) => new(article.Title, article.Question, article.Text);

    private sealed record Row(string Article, long Version, string State, string Title, string Question, string Text, string ChangedBy, long ChangedAt)
    {
        public DeskArticle ToArticle() => new(Article, Version, State, Title, Question, Text, ChangedBy, DateTimeOffset.FromUnixTimeMilliseconds(ChangedAt));
    }
}
