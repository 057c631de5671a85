using ChatBot.Understanding;
using ChatBot.Understanding.Classifier;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class UtteranceReaderTests
{
    [Fact]
    public void Lines_belong_to_the_heading_above_them()
    {
        var examples = Read("// a comment\n[greet]\nhi\n\n[goodbye]\nbye\n");

        Assert.Equal([new("hi", "greet", 0), new("bye", "goodbye", 1)], examples);
    }

    [Fact]
    public void Places_take_their_values_in_turn_and_stay_in_one_group()
    {
        var examples = Read("{what} = tent | lamp\n[check_stock]\nis the {what} there\n");

        Assert.Equal([new("is the tent there", "check_stock", 0), new("is the lamp there", "check_stock", 0)], examples);
    }

    [Theory]
    [InlineData("hello", "line 1")]
    [InlineData("[greet]\nhi {name}", "line 2")]
    public void A_line_that_makes_no_sense_is_named(string text, string line)
    {
        var failure = Assert.Throws<FormatException>(() => Read(text));

        Assert.Contains(line, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_intent_has_at_least_sixty_utterances()
    {
        var lines = TrainedOnce.Utterances.Examples().Select(example => example.Meant).GroupBy(example => example.Intent)
            .ToDictionary(intent => intent.Key, intent => intent.Select(example => example.Group).Distinct().Count());

        Assert.All(lines, intent => Assert.True(intent.Value >= 60, $"{intent.Key} has {intent.Value}."));
    }

    private static List<LabelledText> Read(string text)
    {
        var examples = new List<Example>();
        new UtteranceReader("test", examples).Read(text);
        return examples.ConvertAll(example => example.Meant);
    }
}
