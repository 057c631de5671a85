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

    [Theory]
    [InlineData("2 days ")]
    [InlineData("from 1 to ")]
    [InlineData("1.")]
    [InlineData("next monday at 5 ")]
    [InlineData("twenty ")]
    public void Twice_the_text_takes_no_more_than_about_twice_the_steps(string piece)
    {
        var once = Steps(piece, 400);
        var twice = Steps(piece, 800);

        Assert.True(twice <= (2.2 * once) + 1000, $"{once} steps became {twice}.");
    }

    [Fact]
    public void Whatever_is_said_every_result_lies_inside_the_text()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(60)));

        Prop.ForAll(texts.ToArbitrary(), said => All(said).TrueForAll(result => result.Start >= 0 && result.End < said.Length && result.Start <= result.End)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_hundred_thousand_digits_are_one_number()
    {
        var results = NumberRecognizer.RecognizeNumber(new string('7', 100_000), "en-us");

        Assert.Single(results);
    }

    private static long Steps(string piece, int count)
    {
        var language = DateTimeLanguage.Get("en", '.');
        using var tokens = TokenStream.Read(string.Concat(Enumerable.Repeat(piece, count)), language.Vocabulary);
        var run = new DateTimeRun(tokens, language.RuleCount, Reference, DateTimeOptions.None, false);

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
