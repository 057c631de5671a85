using ChatBot.Evaluation.Recognizers;
using Xunit;

namespace Recognizers.Tests;

/// <summary>The rates reached on the public cases, over all models of a language; a change must not lower them.</summary>
[Trait("Category", "Outside")]
public sealed class SpecificationTests
{
    [OutsideTheory]
    [InlineData("English", 0.96)]
    [InlineData("EnglishOthers", 0.90)]
    [InlineData("Spanish", 0.93)]
    [InlineData("SpanishMexican", 1)]
    [InlineData("French", 0.93)]
    [InlineData("German", 0.92)]
    [InlineData("Portuguese", 0.93)]
    [InlineData("Italian", 0.94)]
    [InlineData("Dutch", 0.88)]
    public void A_language_stays_as_right_as_it_is(string language, double least) => AssertRate("*", language, least);

    [OutsideTheory]
    [InlineData("Number", 0.98)]
    [InlineData("NumberWithUnit", 0.92)]
    [InlineData("DateTime", 0.94)]
    [InlineData("Sequence", 0.97)]
    [InlineData("Choice", 1)]
    [InlineData("Timex", 1)]
    public void An_English_family_stays_as_right_as_it_is(string family, double least) => AssertRate(family, "English", least);

    private static void AssertRate(string family, string language, double least)
    {
        var files = Directory.EnumerateDirectories(PublicCases.Folder!, family)
            .Select(folder => Path.Combine(folder, language))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"));

        var (passed, total) = files.Select(file => RecognizerEvaluation.RunFile(file, 0))
            .Aggregate((Passed: 0, Total: 0), (sum, file) => (sum.Passed + file.Passed, sum.Total + file.Total));

        Assert.True(total > 0 && passed >= least * total, $"{passed} of {total} pass; {least:P0} were reached before.");
    }
}
