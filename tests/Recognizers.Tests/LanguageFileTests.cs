using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Xunit;

namespace Recognizers.Tests;

public sealed class LanguageFileTests
{
    public static TheoryData<string> Cultures => [.. Microsoft.Recognizers.Text.Engine.Cultures.Known];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_files_of_every_language_can_be_read(string culture)
    {
        var number = NumberRecognizer.RecognizeNumber("7", culture);

        NumberRecognizer.RecognizeNumberRange("7", culture);
        NumberWithUnitRecognizer.RecognizeCurrency("7", culture);
        NumberWithUnitRecognizer.RecognizeDimension("7", culture);
        DateTimeRecognizer.RecognizeDateTime("7", culture);

        Assert.Single(number);
    }

    [Theory]
    [InlineData("colou?r", "color", "colour")]
    [InlineData("(kilo|centi)metres?", "centimetre", "centimetres", "kilometre", "kilometres")]
    [InlineData("us\\$", "us$")]
    public void A_phrase_stands_for_all_its_forms(string phrase, params string[] forms)
    {
        Assert.Equal(forms, PhraseForms.Expand(phrase).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bracket_too_many_is_refused()
    {
        Assert.Throws<FormatException>(() => PhraseForms.Expand("one)").ToList());
    }
}
