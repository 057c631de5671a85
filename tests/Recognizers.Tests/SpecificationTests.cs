using ChatBot.Evaluation.Recognizers;
using Xunit;

namespace Recognizers.Tests;

/// <summary>The rates reached on the public cases; a change must not lower them.</summary>
public sealed class SpecificationTests
{
    [OutsideFact]
    [Trait("Category", "Outside")]
    public void English_numbers_stay_as_right_as_they_are() => AssertRate("Number", "English", 0.97);

    [OutsideFact]
    [Trait("Category", "Outside")]
    public void English_yes_and_no_stay_as_right_as_they_are() => AssertRate("Choice", "English", 1);

    [OutsideFact]
    [Trait("Category", "Outside")]
    public void English_quantities_stay_as_right_as_they_are() => AssertRate("NumberWithUnit", "English", 0.85);

    [OutsideFact]
    [Trait("Category", "Outside")]
    public void English_sequences_stay_as_right_as_they_are() => AssertRate("Sequence", "English", 0.85);

    [OutsideFact]
    [Trait("Category", "Outside")]
    public void English_dates_stay_as_right_as_they_are() => AssertRate("DateTime", "English", 0.78);

    [OutsideFact]
    [Trait("Category", "Outside")]
    public void All_TIMEX_expressions_resolve() => AssertRate("Timex", "English", 1);

    private static void AssertRate(string family, string language, double least)
    {
        var (passed, total) = (0, 0);

        foreach (var path in Directory.EnumerateFiles(Path.Combine(OutsideFactAttribute.Folder!, family, language), "*.json"))
        {
            var (right, all) = RecognizerEvaluation.RunFile(path, 0);
            passed += right;
            total += all;
        }

        Assert.True(total > 0 && passed >= least * total, $"{passed} of {total} pass; {least:P0} were reached before.");
    }
}
