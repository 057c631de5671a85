using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Knowledge;

/// <summary>A full-text index of passages, in memory: the same whatever store the bot has. Ranked by BM25, and asked how much of the question it covers.</summary>
internal sealed class PassageIndex : IDisposable
{
    /// <summary>How much of what the question is about must be in the article; less would be a guess.</summary>
    private const double Enough = 0.5;

    /// <summary>How much more an article's first passage counts: it says what the article is about, the others say details.</summary>
    private const double Lead = 1.05;

    /// <summary>How much more a word counts that no article has.</summary>
    private const double Unknown = 1.5;

    private const int LongestWhole = 4;

    // Title and keywords tell the article, heading and text the passage in it.
    private const string Rows = "SELECT rowid, -bm25(passages, 1.0, 1.0, 1.2, 0.6) AS score FROM passages WHERE passages MATCH @match";

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly List<FoundPassage> _passages;
    private readonly HashSet<string> _vocabulary;
    private readonly HashSet<string> _subjects;
    private readonly int _articles;

    public PassageIndex(IReadOnlyList<HelpArticle> articles, IReadOnlyList<string> subjects)
    {
        EmbeddedSqlite.MakeReady();
        _passages = [.. articles.SelectMany(article => article.Passages.Select(passage => new FoundPassage(article, passage)))];
        _vocabulary = [.. _passages.SelectMany(found => Question.WordsOf($"{found.Article.Title} {found.Article.Keywords} {found.Passage.Heading} {found.Passage.Text}"))];
        _subjects = [.. subjects.SelectMany(Question.WordsOf)];
        _articles = articles.Count;
        _connection.Open();
        _connection.Execute("CREATE VIRTUAL TABLE passages USING fts5 (title, keywords, heading, text, tokenize = 'porter unicode61 remove_diacritics 2')");
        using var transaction = _connection.BeginTransaction();
        _connection.Execute(
            "INSERT INTO passages (rowid, title, keywords, heading, text) VALUES (@Id, @Title, @Keywords, @Heading, @Text)",
            _passages.Select((found, at) => new { Id = at + 1, found.Article.Title, found.Article.Keywords, found.Passage.Heading, found.Passage.Text }),
            transaction);
        transaction.Commit();
    }

    /// <summary>The passages that may answer a question, best first; empty when nothing surely does.</summary>
    public IReadOnlyList<FoundPassage> Rank(string question)
    {
        var scores = new double[_passages.Count];
        var covered = new Dictionary<string, double>();
        var asked = 0.0;

        foreach (var word in Question.Read(question, _vocabulary))
        {
            var hits = Hits(word);
            if (hits.Count == 0 && IsSubject(word))
            {
                continue;
            }

            // A word that few articles have tells most; one that none has is the strongest sign that we have no answer.
            var found = hits.Select(hit => _passages[hit.Passage].Article.Id).Distinct().ToList();
            var weight = Math.Log(1 + ((double)_articles / (1 + found.Count))) * (found.Count == 0 ? Unknown : 1);
            asked += weight;
            found.ForEach(article => covered[article] = covered.GetValueOrDefault(article) + weight);
            hits.ForEach(hit => scores[hit.Passage] += hit.Score);
        }

        return
        [
            .. _passages.Index()
                .Where(found => scores[found.Index] > 0 && covered[found.Item.Article.Id] >= Enough * asked)
                .OrderByDescending(found => scores[found.Index] * (found.Item.Article.Passages[0] == found.Item.Passage ? Lead : 1))
                .Select(found => found.Item),
        ];
    }

    public void Dispose() => _connection.Dispose();

    // Longer words also count as beginnings, as in "deliver" for "delivery".
    private List<(int Passage, double Score)> Hits(string word)
    {
        var match = word.Length > LongestWhole ? $"\"{word}\" OR \"{word}\"*" : $"\"{word}\"";

        // A connection is for one at a time.
        lock (_lock)
        {
            return [.. _connection.Query<(long Row, double Score)>(Rows, new { match }).Select(hit => ((int)hit.Row - 1, Math.Max(hit.Score, double.Epsilon)))];
        }
    }

    private bool IsSubject(string word) => _subjects.Contains(word) || _subjects.Contains(word.TrimEnd('s'));
}

/// <summary>A passage and the article that it is from.</summary>
internal sealed record FoundPassage(HelpArticle Article, HelpPassage Passage);
