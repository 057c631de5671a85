using Microsoft.Recognizers.Text.DataTypes.TimexExpression;
using Xunit;

namespace Recognizers.Tests;

public sealed class TimexTests
{
    private static readonly DateTime Reference = new(2021, 11, 1);

    [Theory]
    [InlineData("2017-05-29")]
    [InlineData("XXXX-05-29")]
    [InlineData("XXXX-WXX-1T09")]
    [InlineData("2016-11")]
    [InlineData("T15:30")]
    [InlineData("2017-W07-WE")]
    [InlineData("SU")]
    [InlineData("P2W")]
    [InlineData("PT2H30M")]
    [InlineData("(2016-12-04,2016-12-23,P19D)")]
    public void An_expression_is_the_same_taken_apart_and_put_together(string timex)
    {
        var property = new TimexProperty(timex);

        Assert.Equal(timex, property.TimexValue);
    }

    [Theory]
    [InlineData("2021-W01", "2021-01-04", "2021-01-11")]
    [InlineData("2020-W01", "2019-12-30", "2020-01-06")]
    public void A_week_is_an_ISO_week(string timex, string start, string end)
    {
        var entry = Assert.Single(TimexResolver.Resolve([timex], Reference).Values);

        Assert.Equal(("daterange", start, end), (entry.Type, entry.Start, entry.End));
    }

    [Fact]
    public void A_weekday_resolves_to_the_one_before_and_the_one_after()
    {
        var values = TimexResolver.Resolve(["XXXX-WXX-3"], Reference).Values;

        Assert.Equal(["2021-10-27", "2021-11-03"], values.Select(value => value.Value));
    }

    [Fact]
    public void Candidates_become_the_dates_within_the_constraints()
    {
        var found = TimexRangeResolver.Evaluate(["XXXX-WXX-3T09"], [TimexCreator.ThisWeek(Reference)]);

        Assert.Equal("2021-11-03T09", Assert.Single(found).TimexValue);
    }

    [Fact]
    public void Dates_are_said_as_seen_from_today()
    {
        var tomorrow = TimexProperty.FromDate(Reference.AddDays(1));

        Assert.Equal("tomorrow", tomorrow.ToNaturalLanguage(Reference));
        Assert.Equal("2nd November 2021", tomorrow.ToString());
    }
}
