using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Xunit;

namespace Recognizers.Tests;

public sealed class DateTimeTests
{
    // A Monday.
    private static readonly DateTime Reference = new(2016, 11, 7, 10, 0, 0);

    [Theory]
    [InlineData("the day after tomorrow", "2016-11-09")]
    [InlineData("in 3 days", "2016-11-10")]
    [InlineData("next Friday", "2016-11-18")]
    [InlineData("2017-01-02", "2017-01-02")]
    [InlineData("January 5th 2017", "2017-01-05")]
    public void A_definite_date_has_one_reading(string said, string value)
    {
        var result = Assert.Single(Recognize(said));

        Assert.Equal("datetimeV2.date", result.TypeName);
        Assert.Equal(value, Assert.Single(Values(result))["value"]);
    }

    [Fact]
    public void A_date_without_a_year_has_a_past_and_a_future_reading()
    {
        var values = Values(Assert.Single(Recognize("May 5")));

        Assert.Equal(["2016-05-05", "2017-05-05"], values.Select(value => value["value"]));
        Assert.All(values, value => Assert.Equal("XXXX-05-05", value["timex"]));
    }

    [Fact]
    public void An_hour_without_am_or_pm_has_both_readings()
    {
        var values = Values(Assert.Single(Recognize("tomorrow at 5")));

        Assert.Equal(["2016-11-08 05:00:00", "2016-11-08 17:00:00"], values.Select(value => value["value"]));
    }

    [Fact]
    public void A_range_ends_before_its_end()
    {
        var value = Assert.Single(Values(Assert.Single(Recognize("this week"))));

        Assert.Equal(("2016-W45", "2016-11-07", "2016-11-14"), (value["timex"], value["start"], value["end"]));
    }

    [Fact]
    public void A_duration_is_given_in_seconds()
    {
        var value = Assert.Single(Values(Assert.Single(Recognize("2 hours and 30 minutes"))));

        Assert.Equal(("PT2H30M", "9000"), (value["timex"], value["value"]));
    }

    [Theory]
    [InlineData("before 2010", "before", "end", "2010-01-01")]
    [InlineData("after 2018", "after", "start", "2019-01-01")]
    public void A_modifier_opens_one_side(string said, string mod, string key, string value)
    {
        var found = Assert.Single(Values(Assert.Single(Recognize(said))));

        Assert.Equal((mod, value), (found["Mod"], found[key]));
    }

    [Fact]
    public void Day_and_month_change_places_outside_the_United_States()
    {
        var american = Values(Assert.Single(DateTimeRecognizer.RecognizeDateTime("3/4/2017", "en-us", refTime: Reference)));
        var british = Values(Assert.Single(DateTimeRecognizer.RecognizeDateTime("3/4/2017", "en-gb", refTime: Reference)));

        Assert.Equal("2017-03-04", american[0]["value"]);
        Assert.Equal("2017-04-03", british[0]["value"]);
    }

    [Theory]
    [InlineData("you may ask")]
    [InlineData("there are 10 stars")]
    public void Words_that_only_look_like_dates_are_left_alone(string said)
    {
        Assert.Empty(Recognize(said));
    }

    private static List<ModelResult> Recognize(string said) => DateTimeRecognizer.RecognizeDateTime(said, "en-us", refTime: Reference);

    private static List<Dictionary<string, string>> Values(ModelResult result) => (List<Dictionary<string, string>>)result.Resolution["values"];
}
