using Microsoft.Recognizers.Text.Choice;
using Xunit;

namespace Recognizers.Tests;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData("yes please", "en-us", true)]
    [InlineData("nope", "en-us", false)]
    [InlineData("sí, claro", "es-es", true)]
    [InlineData("nein", "de-de", false)]
    [InlineData("d'accord", "fr-fr", true)]
    [InlineData("👍🏽", "en-us", true)]
    public void Yes_and_no_are_told_apart(string said, string culture, bool value)
    {
        var results = ChoiceRecognizer.RecognizeBoolean(said, culture);

        Assert.Equal(value, Assert.Single(results).Resolution["value"]);
    }

    [Fact]
    public void The_score_falls_with_what_else_is_said()
    {
        var alone = ChoiceRecognizer.RecognizeBoolean("Sure!", "en-us");
        var among = ChoiceRecognizer.RecognizeBoolean("I am sure that it is", "en-us");

        Assert.Equal(1.0, Assert.Single(alone).Resolution["score"]);
        Assert.Equal(0.5, (double)Assert.Single(among).Resolution["score"], 10);
    }

    [Fact]
    public void Neither_is_neither()
    {
        var results = ChoiceRecognizer.RecognizeBoolean("the blue one", "en-us");

        Assert.Empty(results);
    }
}
