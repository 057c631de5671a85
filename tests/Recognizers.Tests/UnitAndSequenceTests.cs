using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;
using Xunit;

namespace Recognizers.Tests;

public sealed class UnitAndSequenceTests
{
    [Theory]
    [InlineData("$ 10", "10", "Dollar", "en-us")]
    [InlineData("3 dollars 50 cents", "3.5", "Dollar", "en-us")]
    [InlineData("1.234,56 €", "1234,56", "Euro", "de-de")]
    [InlineData("veinte euros", "20", "Euro", "es-es")]
    public void Money_has_a_value_and_a_currency(string said, string value, string unit, string culture)
    {
        var result = Assert.Single(NumberWithUnitRecognizer.RecognizeCurrency(said, culture));

        Assert.Equal((value, unit), (result.Resolution["value"], result.Resolution["unit"]));
    }

    [Theory]
    [InlineData("75ml", "75", "Milliliter", "Volume")]
    [InlineData("three miles", "3", "Mile", "Length")]
    public void A_dimension_says_of_what_kind_it_is(string said, string value, string unit, string kind)
    {
        var result = Assert.Single(NumberWithUnitRecognizer.RecognizeDimension(said, "en-us"));

        Assert.Equal((value, unit, kind), (result.Resolution["value"], result.Resolution["unit"], result.Resolution["subtype"]));
    }

    [Fact]
    public void Ages_and_temperatures_are_found()
    {
        var age = Assert.Single(NumberWithUnitRecognizer.RecognizeAge("she is 60 years old", "en-us"));
        var temperature = Assert.Single(NumberWithUnitRecognizer.RecognizeTemperature("set it to 30 degrees celsius", "en-us"));

        Assert.Equal(("60", "Year"), (age.Resolution["value"], age.Resolution["unit"]));
        Assert.Equal(("30", "C"), (temperature.Resolution["value"], temperature.Resolution["unit"]));
    }

    [Theory]
    [InlineData("write to me@example.com, please", "me@example.com")]
    public void An_address_ends_where_the_sentence_goes_on(string said, string value)
    {
        var result = Assert.Single(SequenceRecognizer.RecognizeEmail(said, "en-us"));

        Assert.Equal(value, result.Resolution["value"]);
    }

    [Fact]
    public void Sequences_of_every_kind_are_found()
    {
        Assert.Equal("1", Assert.Single(SequenceRecognizer.RecognizePhoneNumber("call +1 541-754-3010", "en-us")).Resolution["score"]);
        Assert.Equal("8.8.8.8", Assert.Single(SequenceRecognizer.RecognizeIpAddress("ask 08.8.8.8", "en-us")).Resolution["value"]);
        Assert.Equal("http://abc.com/x", Assert.Single(SequenceRecognizer.RecognizeURL("see http://abc.com/x.", "en-us")).Resolution["value"]);
        Assert.Equal("@bob", Assert.Single(SequenceRecognizer.RecognizeMention("ask @Bob", "en-us")).Resolution["value"]);
        Assert.Equal("#news", Assert.Single(SequenceRecognizer.RecognizeHashtag("the #news", "en-us")).Resolution["value"]);
        Assert.Equal("'it'", Assert.Single(SequenceRecognizer.RecognizeQuotedText("say 'it'", "en-us")).Resolution["value"]);
        Assert.Equal("0.9", Assert.Single(SequenceRecognizer.RecognizeGUID("123e4567-e89b-12d3-a456-426655440000", "en-us")).Resolution["score"]);
    }
}
