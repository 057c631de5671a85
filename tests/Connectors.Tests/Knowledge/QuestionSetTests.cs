using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Knowledge;
using Xunit.Abstractions;

namespace ChatBot.Connectors.Tests.Knowledge;

/// <summary>How well questions are answered, over <c>questions.txt</c>: a wrong answer is worse than none.</summary>
public sealed class QuestionSetTests(ITestOutputHelper output) : IDisposable
{
    private const int Shown = 3;

    private static readonly List<Asked> All = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sample", "questions.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(Asked.Read)];

    private readonly Business _business = new();

    [Fact]
    public async Task The_passage_that_answers_is_among_the_first_three_for_nine_of_ten_questions()
    {
        var answerable = All.Where(question => question.Expected is not null).ToList();

        var missed = new List<string>();
        foreach (var question in answerable)
        {
            var ranked = await _business.Get<KnowledgeIndex>().FindAsync(question.Text, CancellationToken.None);
            if (!ranked.Take(Shown).Any(question.IsAnsweredBy))
            {
                missed.Add($"{question.Text}: {string.Join(", ", ranked.Take(Shown).Select(found => $"{found.Article.Id}#{found.Passage.Heading}"))}");
            }
        }

        missed.ForEach(output.WriteLine);
        Assert.InRange(1 - (missed.Count / (double)answerable.Count), 0.9, 1);
    }

    [Fact]
    public async Task Hardly_any_answer_is_given_to_a_question_that_no_article_answers()
    {
        var unanswerable = All.Where(question => question.Expected is null).ToList();

        var answered = new List<string>();
        foreach (var question in unanswerable)
        {
            var result = await _business.AskAsync(new FindAnswer(question.Text), Callers.Nobody);
            if (result.Answer is { } answer)
            {
                answered.Add($"{question.Text}: {answer.Passage}");
            }
        }

        answered.ForEach(output.WriteLine);
        Assert.InRange(answered.Count / (double)unanswerable.Count, 0, 0.05);
        Assert.InRange(unanswerable.Count / (double)All.Count, 0.3, 0.5);
    }

    [Fact]
    public async Task The_one_answer_that_is_given_is_the_right_one_for_most_questions()
    {
        var answerable = All.Where(question => question.Expected is not null).ToList();

        var wrong = new List<string>();
        foreach (var question in answerable)
        {
            var ranked = await _business.Get<KnowledgeIndex>().FindAsync(question.Text, CancellationToken.None);
            if (!ranked.Take(1).Any(question.IsAnsweredBy))
            {
                wrong.Add($"{question.Text}: {string.Join(", ", ranked.Take(1).Select(found => $"{found.Article.Id}#{found.Passage.Heading}"))}");
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.InRange(1 - (wrong.Count / (double)answerable.Count), 0.85, 1);
    }

    public void Dispose() => _business.Dispose();

    private sealed record Asked(string Text, string? Expected)
    {
        public static Asked Read(string line)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            return new(parts[0], parts[1] == "-" ? null : parts[1]);
        }

        public bool IsAnsweredBy(FoundPassage found) =>
            Expected == $"{found.Article.Id}#{found.Passage.Heading}" || Expected == $"{found.Article.Id}#*";
    }
}
