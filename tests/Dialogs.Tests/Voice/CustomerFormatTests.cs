using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Tests.Voice;

public sealed class CustomerFormatTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 11, 21, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en-US", "$1,234.50")]
    [InlineData("en-GB", "$1,234.50")]
    [InlineData("de-DE", "1.234,50 $")]
    [InlineData(null, "$1,234.50")]
    [InlineData("xx-nonsense", "$1,234.50")]
    public void Money_is_written_as_in_the_customers_culture_with_the_currencys_own_sign(string? locale, string expected)
    {
        var format = CustomerFormat.Of(new Activity { Locale = locale });

        Assert.Equal(expected, format.Money(new(1234.5m, "USD")).Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("EUR", "€20.00")]
    [InlineData("GBP", "£20.00")]
    public void Each_currency_has_its_sign_and_its_digits(string currency, string expected)
    {
        var format = CustomerFormat.Of(new Activity { Locale = "en-US" });

        Assert.Equal(expected, format.Money(new(20m, currency)));
    }

    [Fact]
    public void A_currency_without_small_coins_has_no_decimals()
    {
        var format = CustomerFormat.Of(new Activity { Locale = "en-US" });

        Assert.EndsWith("1,250", format.Money(new(1250m, "JPY")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_currency_that_nobody_knows_is_written_with_its_code()
    {
        var format = CustomerFormat.Of(new Activity { Locale = "en-US" });

        Assert.Contains("XTS", format.Money(new(20m, "XTS")), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_those_of_the_customers_time_zone()
    {
        var berlin = CustomerFormat.Of(new Activity { Locale = "en-US", LocalTimezone = "Europe/Berlin" });
        var byOffset = CustomerFormat.Of(new Activity { Locale = "en-US", LocalTimestamp = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)) });
        var unknown = CustomerFormat.Of(new Activity { Locale = "en-US", LocalTimezone = "Nowhere/Land" });

        Assert.Equal("Sunday, November 22, 2026", berlin.Day(LateEvening));
        Assert.Equal("Sunday, November 22, 2026", byOffset.Day(LateEvening));
        Assert.Equal("Saturday, November 21, 2026", unknown.Day(LateEvening));
    }
}
