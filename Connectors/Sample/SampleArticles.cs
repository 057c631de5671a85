using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's help articles, found by full-text search.</summary>
internal sealed class SampleArticles(SampleDatabase database) : IAnswers<FindAnswer, HelpAnswer>
{
    /// <summary>How much of what the question is about must be in the article; less would be a guess.</summary>
    private const double Enough = 0.5;

    /// <summary>How much more an article's first passage counts: it says what the article is about, the others say details.</summary>
    private const double Lead = 1.05;

    /// <summary>How much more a word counts that no article has.</summary>
    private const double Unknown = 1.5;

    private const int LongestWhole = 4;

    // Title and keywords tell the article, heading and text the passage in it.
    private static readonly (string Column, double Share)[] Columns = [("title keywords", 1), ("heading", 1.2), ("text", 0.6)];

    public async Task<CapabilityResult<HelpAnswer>> AnswerAsync(FindAnswer request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request.Question.Length > 500)
        {
            return Problem.Invalid(nameof(request.Question));
        }

        return await database.ReadAsync<CapabilityResult<HelpAnswer>>(
            connection => Rank(connection, request.Question) is [var passage, ..]
                ? new HelpAnswer(new(passage.Article), passage.Title, passage.Text, null)
                : Problem.NotFound(),
            cancellationToken);
    }

    /// <summary>The passages that may answer a question, best first; empty when nothing surely does.</summary>
    internal static IReadOnlyList<SamplePassage> Rank(SqliteConnection connection, string question)
    {
        var passages = connection.Query<SamplePassage>("SELECT article, title, keywords, heading, text FROM passages ORDER BY rowid").ToList();
        var vocabulary = passages.SelectMany(SampleQuestion.WordsOf).ToHashSet();
        var scores = new double[passages.Count];
        var covered = new Dictionary<string, double>();
        var asked = 0.0;

        foreach (var word in SampleQuestion.Read(question, vocabulary))
        {
            var hits = Hits(connection, word);
            if (hits.Count == 0 && IsProduct(connection, word))
            {
                continue;
            }

            // A word that few articles have tells most; one that none has is the strongest sign that we have no answer.
            var articles = hits.Select(hit => passages[hit.Passage].Article).Distinct().ToList();
            var weight = Math.Log(1 + ((double)Articles(passages) / (1 + articles.Count))) * (articles.Count == 0 ? Unknown : 1);
            asked += weight;
            articles.ForEach(article => covered[article] = covered.GetValueOrDefault(article) + weight);
            hits.ForEach(hit => scores[hit.Passage] += weight * hit.Share);
        }

        return
        [
            .. passages.Index()
                .Where(passage => scores[passage.Index] > 0 && covered[passage.Item.Article] >= Enough * asked)
                .OrderByDescending(passage => scores[passage.Index] * (IsLead(passages, passage.Item) ? Lead : 1))
                .Select(passage => passage.Item),
        ];
    }

    private static int Articles(List<SamplePassage> passages) => passages.Select(passage => passage.Article).Distinct().Count();

    private static bool IsLead(List<SamplePassage> passages, SamplePassage passage) => passages.Find(other => other.Article == passage.Article) == passage;

    // Longer words also count as beginnings, as in "deliver" for "delivery".
    private static List<(int Passage, double Share)> Hits(SqliteConnection connection, string word)
    {
        var match = word.Length > LongestWhole ? $"\"{word}\" OR \"{word}\"*" : $"\"{word}\"";
        var shares = new Dictionary<int, double>();
        foreach (var (column, share) in Columns)
        {
            foreach (var row in connection.Query<long>("SELECT rowid FROM passages WHERE passages MATCH @match", new { match = $"{{{column}}} : ({match})" }))
            {
                shares[(int)row - 1] = shares.GetValueOrDefault((int)row - 1) + share;
            }
        }

        return [.. shares.Select(found => (found.Key, found.Value))];
    }

    // "My kettle arrived broken": no article is about kettles, and none needs to be.
    private static bool IsProduct(SqliteConnection connection, string word) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM products WHERE instr(lower(name), @word) > 0", new { word = word.TrimEnd('s') }) > 0;
}
