using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Plumbing;

public class HtmlTextTests
{
    private const string Article = """
        <script>alert("<p>no</p>")</script><!-- a note -->
        <h2>Returns &amp; exchanges</h2><p>You can return <em>anything</em><br>within 30&nbsp;days.</p>
        <ul><li>Print the label</li><li>Stick it on</li></ul><p>Refunds take a week.</p>
        """;

    [Fact]
    public void Markup_goes_and_paragraphs_lines_and_lists_stay() => Assert.Equal(
        ["Returns & exchanges", "You can return anything\nwithin 30 days.", "- Print the label\n- Stick it on", "Refunds take a week."],
        HtmlText.Paragraphs(Article));

    [Theory]
    [InlineData("when do I get my refunds", "Refunds take a week.")]
    [InlineData("where is the label", "- Print the label")]
    [InlineData("xyz", "Returns & exchanges")]
    public void The_part_that_shares_most_words_with_the_question_begins_the_passage(string question, string beginning) =>
        Assert.StartsWith(beginning, HtmlText.Passage(Article, question), StringComparison.Ordinal);

    [Fact]
    public void A_long_part_is_cut_between_words()
    {
        var passage = HtmlText.Passage($"<p>{string.Concat(Enumerable.Repeat("words ", 500))}</p>", "words");

        Assert.EndsWith("words …", passage, StringComparison.Ordinal);
        Assert.InRange(passage.Length, 600, 750);
    }
}
