using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;

namespace ChatBot.Connectors.Tests.Kit;

/// <summary>What every connector that finds help articles must do.</summary>
public abstract class KnowledgeContract : IAsyncLifetime
{
    private protected Business Shelf { get; private set; } = null!;

    public async Task InitializeAsync() => Shelf = await StartAsync();

    public virtual Task DisposeAsync()
    {
        Shelf.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_question_finds_the_part_of_an_article_that_answers_it()
    {
        var found = await Shelf.AskAsync(new FindAnswer(Question), Callers.Nobody);

        Assert.Equal(Title, found.Answer?.Title);
        Assert.Contains(Words, found.Answer!.Passage, StringComparison.Ordinal);
        Assert.InRange(found.Answer.Passage.Length, 1, 1500);
        Assert.DoesNotContain("<p>", found.Answer.Passage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xylqwz brmpf")]
    [InlineData("?!")]
    [InlineData("")]
    public async Task A_question_that_no_article_answers_finds_nothing(string question)
    {
        var found = await Shelf.AskAsync(new FindAnswer(question), Callers.Nobody);

        Assert.Equal(ProblemKind.NotFound, found.Problem?.Kind);
    }

    [Fact]
    public async Task A_question_that_is_a_novel_is_not_taken()
    {
        var found = await Shelf.AskAsync(new FindAnswer(new('x', 501)), Callers.Nobody);

        Assert.Equal("Question", found.Problem?.Field);
    }

    /// <summary>The host with the connector behind find_answer.</summary>
    private protected abstract Task<Business> StartAsync();

    /// <summary>Something that an article answers.</summary>
    protected abstract string Question { get; }

    /// <summary>The article's title.</summary>
    protected abstract string Title { get; }

    /// <summary>Words of the part that answers.</summary>
    protected abstract string Words { get; }
}
