using Microsoft.Recognizers.Text.Number;
using Xunit;

namespace Recognizers.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("two dozen", "24")]
    [InlineData("I need one hundred and five of them", "105")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("minus three", "-3")]
    [InlineData("a quarter", "0.25")]
    [InlineData("five and a half million", "5500000")]
    public void An_English_number_has_its_value(string said, string value)
    {
        var results = NumberRecognizer.RecognizeNumber(said, "en-us");

        var result = Assert.Single(results);
        Assert.Equal(value, result.Resolution["value"]);
    }

    [Theory]
    [InlineData("einundzwanzig", "de-de", "21")]
    [InlineData("1.234,56", "de-de", "1234,56")]
    [InlineData("dos mil trescientos cuarenta y siete", "es-es", "2347")]
    [InlineData("quatre-vingt-dix-neuf", "fr-fr", "99")]
    [InlineData("ventuno", "it-it", "21")]
    [InlineData("vijfentwintig", "nl-nl", "25")]
    [InlineData("vinte e oito", "pt-br", "28")]
    public void A_number_is_read_and_written_as_its_language_does(string said, string culture, string value)
    {
        var results = NumberRecognizer.RecognizeNumber(said, culture);

        var result = Assert.Single(results);
        Assert.Equal(value, result.Resolution["value"]);
    }

    [Theory]
    [InlineData("180ml")]
    [InlineData("an")]
    [InlineData("which one")]
    public void What_is_no_number_is_not_found(string said)
    {
        var results = NumberRecognizer.RecognizeNumber(said, "en-us");

        Assert.Empty(results);
    }

    [Theory]
    [InlineData("the second one", "2")]
    [InlineData("21st", "21")]
    [InlineData("one hundred twenty-fifth", "125")]
    public void An_ordinal_has_its_place(string said, string value)
    {
        var results = NumberRecognizer.RecognizeOrdinal(said, "en-us");

        Assert.Equal(value, Assert.Single(results).Resolution["value"]);
    }

    [Fact]
    public void A_relative_ordinal_counts_from_the_end_and_can_be_suppressed()
    {
        var relative = NumberRecognizer.RecognizeOrdinal("the last but one", "en-us");
        var suppressed = NumberRecognizer.RecognizeOrdinal("the last but one", "en-us", NumberOptions.SuppressExtendedTypes);

        Assert.Equal("end-1", Assert.Single(relative).Resolution["value"]);
        Assert.Empty(suppressed);
    }

    [Fact]
    public void A_number_in_the_middle_gives_its_words_and_its_place()
    {
        var results = NumberRecognizer.RecognizeNumber("Send me THREE boxes", "en-us");

        var result = Assert.Single(results);
        Assert.Equal(("three", 8, 12), (result.Text, result.Start, result.End));
    }

    [Fact]
    public void A_culture_without_a_model_is_English_or_an_error()
    {
        var english = NumberRecognizer.RecognizeNumber("seven", "xx-yy");

        Assert.Equal("7", Assert.Single(english).Resolution["value"]);
        Assert.Throws<ArgumentException>(() => NumberRecognizer.RecognizeNumber("seven", "xx-yy", fallbackToDefaultCulture: false));
    }

    [Theory]
    [InlineData("20%", "20%")]
    [InlineData("twenty per cent", "20%")]
    public void A_percentage_keeps_its_sign(string said, string value)
    {
        var results = NumberRecognizer.RecognizePercentage(said, "en-us");

        Assert.Equal(value, Assert.Single(results).Resolution["value"]);
    }

    [Theory]
    [InlineData("between 20 and 30", "[20,30)")]
    [InlineData("more than 5", "(5,)")]
    [InlineData("at most 100", "(,100]")]
    public void A_range_of_numbers_says_which_ends_belong_to_it(string said, string value)
    {
        var results = NumberRecognizer.RecognizeNumberRange(said, "en-us");

        Assert.Equal(value, Assert.Single(results).Resolution["value"]);
    }
}
