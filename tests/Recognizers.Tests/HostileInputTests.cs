using FsCheck;
using FsCheck.Fluent;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;
using Xunit;

namespace Recognizers.Tests;

public sealed class HostileInputTests
{
    private static readonly DateTime Reference = new(2016, 11, 7);

    private static readonly string[] Pieces =
        ["2 ", "days ", "from ", "to ", "monday ", "-", "/", "1.", "one ", "hundred ", "and ", "$", "(", "é", "日本", "٣", "\ud83d", "12:30 ", "may ", "next ", "%", "e", "^", "😀", "\0", "twenty-", "@a.b ", "half "];

    private static readonly string[] Cultures = ["en-us", "en-gb", "es-es", "fr-fr", "de-de", "pt-br", "it-it", "nl-nl"];

    public static TheoryData<string, string> Repeated()
    {
        var data = new TheoryData<string, string>();

        foreach (var language in (string[])["en", "es", "fr", "de", "pt", "it", "nl"])
        {
            foreach (var piece in (string[])["2 days ", "from 1 to ", "1.", "1-", "1/1/", "de 5 a ", "next monday at 5 ", "monday or ", "von 5 bis zwischen 3 und ", "twenty ", "3日5pm٣ и "])
            {
                data.Add(language, piece);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Twice_the_text_takes_no_more_than_about_twice_the_steps(string language, string piece)
    {
        var once = Steps(language, piece, 150);
        var twice = Steps(language, piece, 300);

        Assert.True(twice <= (2.2 * once) + 1000, $"{once} steps became {twice}.");
    }

    [Fact]
    public void Whatever_is_said_every_result_lies_inside_the_text()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(60)));

        Prop.ForAll(texts.ToArbitrary(), said => All(said).TrueForAll(result => result.Start >= 0 && result.End < said.Length && result.Start <= result.End)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_language_and_option_reads_whatever_is_said()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(20)));

        Prop.ForAll(texts.ToArbitrary(), said => Everywhere(said).TrueForAll(result => said.AsSpan()[result.Start..(result.End + 1)].Length == result.Text.Length)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("2 days ")]
    [InlineData("7")]
    [InlineData("1-")]
    [InlineData("from 5 to between 3 and ")]
    [InlineData("monday or ")]
    [InlineData("3日5pm٣ и завтра ")]
    public void A_hundred_thousand_characters_are_read_to_their_end(string piece)
    {
        var said = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + " tomorrow";

        var results = DateTimeRecognizer.RecognizeDateTime(said, "en-us", DateTimeOptions.ExtendedTypes, Reference);

        Assert.Equal(said.Length - 1, results[^1].End);
    }

    [Fact]
    public void A_hundred_thousand_digits_are_one_number()
    {
        var results = NumberRecognizer.RecognizeNumber(new string('7', 100_000), "en-us");

        Assert.Single(results);
    }

    private static List<ModelResult> Everywhere(string said) =>
    [
        .. Cultures.SelectMany(culture => DateTimeRecognizer.RecognizeDateTime(said, culture, refTime: Reference)),
        .. Enum.GetValues<DateTimeOptions>().SelectMany(option => DateTimeRecognizer.RecognizeDateTime(said, "en-us", option, Reference)),
    ];

    private static long Steps(string code, string piece, int count)
    {
        var language = DateTimeLanguage.Get(code, code == "en" ? '.' : ',');
        using var tokens = TokenStream.Read(string.Concat(Enumerable.Repeat(piece, count)), language.Vocabulary);
        using var run = new DateTimeRun(tokens, language.RuleCount, Reference, DateTimeOptions.None, false);

        for (var i = 0; i < tokens.Count; i++)
        {
            if (language.TryFind(run, i, out _, out var end))
            {
                i = end - 1;
            }
        }

        return run.Steps;
    }

    private static List<ModelResult> All(string said) =>
    [
        .. NumberRecognizer.RecognizeNumber(said, "en-us"),
        .. NumberRecognizer.RecognizeNumber(said, "de-de"),
        .. NumberRecognizer.RecognizeOrdinal(said, "es-es"),
        .. NumberRecognizer.RecognizePercentage(said, "en-us"),
        .. NumberRecognizer.RecognizeNumberRange(said, "en-us"),
        .. NumberWithUnitRecognizer.RecognizeCurrency(said, "en-us"),
        .. NumberWithUnitRecognizer.RecognizeDimension(said, "en-us"),
        .. NumberWithUnitRecognizer.RecognizeTemperature(said, "en-us"),
        .. DateTimeRecognizer.RecognizeDateTime(said, "en-us", refTime: Reference),
        .. ChoiceRecognizer.RecognizeBoolean(said, "en-us"),
        .. SequenceRecognizer.RecognizePhoneNumber(said, "en-us"),
        .. SequenceRecognizer.RecognizeURL(said, "en-us"),
        .. SequenceRecognizer.RecognizeEmail(said, "en-us"),
        .. SequenceRecognizer.RecognizeIpAddress(said, "en-us"),
        .. SequenceRecognizer.RecognizeQuotedText(said, "en-us"),
    ];
}
