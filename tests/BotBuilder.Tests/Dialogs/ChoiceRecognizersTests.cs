using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;
using static BotBuilder.Tests.Dialogs.SampleChoices;

namespace BotBuilder.Tests.Dialogs;

public class ChoiceRecognizersTests
{
    [Theory]
    [InlineData("red", 0)]
    [InlineData("GREEN", 1)]
    [InlineData("I would like the blue one please", 2)]
    [InlineData("1", 0)]
    [InlineData("number two", 1)]
    [InlineData("the third one", 2)]
    [InlineData("the last one", 2)]
    [InlineData("second to last", 1)]
    public void A_choice_is_made_by_word_ordinal_or_number(string text, int expected)
    {
        var found = ChoiceRecognizers.RecognizeChoices(text, Colours);

        Assert.Equal(expected, Assert.Single(found).Resolution.Index);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("nothing of these")]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("the fifth one")]
    [InlineData("2.5")]
    public void What_is_no_choice_is_not_found(string text)
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(text, Colours));
    }

    [Fact]
    public void Words_win_over_ordinals()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the first division book", ["second", "division", "third"]);

        Assert.Equal("division", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_turned_off()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second one", Colours, options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, options));
    }

    [Fact]
    public void Several_choices_are_found_in_the_order_of_the_text()
    {
        var found = ChoiceRecognizers.RecognizeChoices("blue, then the red one", Colours);

        Assert.Equal(["blue", "red"], found.Select(choice => choice.Resolution.Value));
        Assert.Equal((0, 3, "blue"), (found[0].Start, found[0].End, found[0].Text));
    }

    [Theory]
    [InlineData("rye", 0, "rye")]
    [InlineData("the bread", 0, "the bread")]
    [InlineData("a bread roll", 2, "bread roll")]
    public void Synonyms_titles_and_longer_values_count(string text, int index, string synonym)
    {
        var found = Assert.Single(Find.FindChoices(text, Breads));

        Assert.Equal((index, synonym), (found.Resolution.Index, found.Resolution.Synonym));
    }

    [Fact]
    public void Values_and_titles_can_be_left_out()
    {
        Assert.Empty(Find.FindChoices("bun", Breads, new FindChoicesOptions { NoValue = true }));
        Assert.DoesNotContain(Find.FindChoices("the bread", Breads, new FindChoicesOptions { NoAction = true, NoValue = true }), found => found.Resolution.Index == 0);
    }

    [Fact]
    public void The_whole_text_is_a_match_of_score_one()
    {
        var found = Assert.Single(Find.FindChoices("Bread Roll", Breads));

        Assert.Equal((2, 1f, 0, 9), (found.Resolution.Index, found.Resolution.Score, found.Start, found.End));
    }

    [Fact]
    public void Words_between_lower_the_score_and_too_many_break_the_match()
    {
        List<SortedValue> values = [new() { Value = "second one", Index = 0 }];

        var near = Assert.Single(Find.FindValues("the second best one", values));
        var far = Find.FindValues("the second of all the many one", values);

        Assert.Equal(2f / 3, near.Resolution.Score, 3);
        Assert.Empty(far);
        Assert.Single(Find.FindValues("the second of all the many one", values, new FindValuesOptions { MaxTokenDistance = 5 }));
    }

    [Fact]
    public void Part_of_a_value_matches_only_when_allowed()
    {
        List<SortedValue> values = [new() { Value = "red wine", Index = 0 }];

        Assert.Empty(Find.FindValues("something red", values));
        Assert.Equal(0.5f, Assert.Single(Find.FindValues("something red", values, new FindValuesOptions { AllowPartialMatches = true })).Resolution.Score);
    }

    [Fact]
    public void A_later_better_match_wins_over_an_earlier_one()
    {
        List<SortedValue> values = [new() { Value = "last one", Index = 0 }];

        var found = Assert.Single(Find.FindValues("the last odd one or the last one", values));

        Assert.Equal(("last one", 24, 1f), (found.Text, found.Start, found.Resolution.Score));
    }

    [Fact]
    public void A_tokenizer_of_ones_own_is_used()
    {
        TokenizerFunction letters = (text, _) => [.. text.Select((letter, index) => new Token { Start = index, End = index, Text = letter.ToString(), Normalized = letter.ToString() })];

        var found = Find.FindValues("xabx", [new() { Value = "ab", Index = 7 }], new FindValuesOptions { Tokenizer = letters });

        Assert.Equal((7, 1, 2), (Assert.Single(found).Resolution.Index, found[0].Start, found[0].End));
    }

    [Theory]
    [InlineData("Hello, World! It's", "hello|world|it|s")]
    [InlineData("  ", "")]
    [InlineData("über-groß", "über|groß")]
    [InlineData("ok👍fine", "ok|👍|fine")]
    [InlineData("B2B and 24/7", "b2b|and|24|7")]
    public void Texts_are_cut_into_words(string text, string expected)
    {
        var tokens = Tokenizer.DefaultTokenizer(text);

        Assert.Equal(expected, string.Join('|', tokens.Select(token => token.Normalized)));
        Assert.All(tokens, token => Assert.Equal(token.Text, text[token.Start..(token.End + 1)]));
    }
}
