using System.Text.RegularExpressions;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's help articles, found by full-text search.</summary>
internal sealed partial class SampleArticles(SampleDatabase database) : IAnswers<FindAnswer, HelpAnswer>
{
    /// <summary>How much of what the question is about must be in the article; less would be a guess.</summary>
    private const double Enough = 0.5;

    /// <summary>How much more an article's first passage counts: it says what the article is about, the others say details.</summary>
    private const double Lead = 1.05;

    // Words that most questions have: they say how something is asked, not what.
    private static readonly HashSet<string> Fillers =
    [
        "a", "about", "again", "all", "am", "an", "and", "any", "anything", "are", "as", "at", "be", "been", "but", "by", "can", "cannot", "cant", "could", "did", "do", "does",
        "dont", "for", "from", "get", "give", "go", "got", "had", "has", "have", "hello", "help", "here", "hey", "hi", "how", "i", "if", "im", "in", "is", "it", "its",
        "just", "know", "let", "like", "make", "may", "me", "much", "must", "my", "need", "no", "not", "of", "on", "one", "or", "our", "out", "please", "question",
        "s", "shall", "should", "so", "some", "something", "t", "take", "takes", "tell", "than", "thank", "thanks", "that", "the", "their", "them", "then", "there", "they", "thing",
        "things", "this", "to", "up", "us", "use", "want", "was", "we", "what", "whats", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
    ];

    public async Task<CapabilityResult<HelpAnswer>> AnswerAsync(FindAnswer request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request.Question.Length > 500)
        {
            return Problem.Invalid(nameof(request.Question));
        }

        var words = Word.Matches(request.Question.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant())
            .Select(match => match.Value)
            .Where(word => !Fillers.Contains(word))
            .Distinct()
            .Take(30)
            .ToList();
        return await database.ReadAsync<CapabilityResult<HelpAnswer>>(
            connection => Best(connection, words) is { } passage
                ? new HelpAnswer(new(passage.Article), passage.Title, passage.Text, null)
                : Problem.NotFound(),
            cancellationToken);
    }

    private static SamplePassage? Best(SqliteConnection connection, List<string> words)
    {
        var passages = connection.ExecuteScalar<long>("SELECT count(*) FROM passages");
        var scores = new Dictionary<(string Article, long Passage), double>();
        var covered = new Dictionary<string, double>();
        var asked = 0.0;
        foreach (var word in words)
        {
            var hits = Hits(connection, word);
            if (hits.Count == 0 && IsProduct(connection, word))
            {
                continue;
            }

            // A word that few articles have tells most; one that none has is the strongest sign that we have no answer.
            var weight = Math.Log(1 + ((double)passages / (1 + hits.Count)));
            asked += weight;
            foreach (var article in hits.Select(hit => hit.Article).Distinct())
            {
                covered[article] = covered.GetValueOrDefault(article) + weight;
            }

            foreach (var hit in hits)
            {
                scores[(hit.Article, hit.Passage)] = scores.GetValueOrDefault((hit.Article, hit.Passage)) + hit.Score;
            }
        }

        var leads = connection.Query<long>("SELECT min(rowid) FROM passages GROUP BY article").ToHashSet();
        return scores.Where(found => covered[found.Key.Article] >= Enough * asked)
            .OrderByDescending(found => found.Value * (leads.Contains(found.Key.Passage) ? Lead : 1))
            .Select(found => found.Key.Passage).ToList() is [var best, ..]
            ? connection.QuerySingle<SamplePassage>("SELECT article, title, keywords, heading, text FROM passages WHERE rowid = @best", new { best })
            : null;
    }

    // Longer words also count as beginnings, as in "ship" for "shipping"; FTS5 gives better matches lower numbers.
    private static List<(string Article, long Passage, double Score)> Hits(SqliteConnection connection, string word) =>
        [.. connection.Query<(string, long, double)>(
            "SELECT article, rowid, -bm25(passages, 0, 3, 2, 4, 1) FROM passages WHERE passages MATCH @match",
            new { match = word.Length > 3 ? $"\"{word}\" OR \"{word}\"*" : $"\"{word}\"" })];

    // "My kettle arrived broken": no article is about kettles, and none needs to be.
    private static bool IsProduct(SqliteConnection connection, string word) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM products WHERE instr(lower(name), @word) > 0", new { word = word.TrimEnd('s') }) > 0;

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
