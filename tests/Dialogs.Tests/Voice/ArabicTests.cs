using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;

namespace ChatBot.Dialogs.Tests.Voice;

public sealed class ArabicTests
{
    [Fact]
    public async Task A_conversation_is_held_in_Arabic()
    {
        var talk = new Talk { SignedIn = "ada", Locale = "ar-EG" };

        var question = await talk.SayAsync("cancel order ١٠٤٣");
        var done = await talk.SayAsync("نعم");

        Assert.StartsWith("هذا هو الطلب 1043.", question[^1], StringComparison.Ordinal);
        Assert.EndsWith("(1) نعم أو (2) لا", question[^1], StringComparison.Ordinal);
        Assert.StartsWith("تم: أُلغي الطلب 1043.", Assert.Single(done), StringComparison.Ordinal);
        Assert.Single(talk.Shop.AskedFor<CancelRequest>());
    }

    [Theory]
    [InlineData("لا")]
    [InlineData("لا شكرا")]
    [InlineData("لا تلغه")]
    [InlineData("إلغاء")]
    public async Task No_is_no_in_Arabic(string words)
    {
        var talk = new Talk { SignedIn = "ada", Locale = "ar-SA" };

        await talk.SayAllAsync("cancel order 1043", words);

        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task A_language_is_chosen_by_its_Arabic_name_and_Arabic_by_its_English_one()
    {
        var talk = Talk.AsAda();

        var arabic = await talk.SayAsync("I want to speak Arabic");
        var english = await talk.SayAsync("language: الإنجليزية");

        Assert.StartsWith("حسنا، سأتحدث العربية من الآن.", Assert.Single(arabic), StringComparison.Ordinal);
        Assert.StartsWith("All right, from now on I speak English.", Assert.Single(english), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-EG")]
    [InlineData("ar-SA")]
    [InlineData("ar")]
    public void Days_and_money_have_Latin_digits_and_the_common_calendar(string locale)
    {
        var format = CustomerFormat.Of(new Activity { Locale = locale });

        var (day, money) = (format.Day(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)), format.Money(new Money(1087.5m, "USD")));

        Assert.Contains("24", day, StringComparison.Ordinal);
        Assert.Contains("2026", day, StringComparison.Ordinal);
        Assert.Contains("1,087.50", money, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "نجمة")]
    [InlineData(2, "نجمتان")]
    [InlineData(5, "5 نجوم")]
    [InlineData(11, "11 نجمة")]
    [InlineData(99, "99 نجمة")]
    [InlineData(100, "100 نجمة ")]
    [InlineData(103, "103 نجوم")]
    public void A_noun_has_the_form_that_its_number_wants(int count, string words)
    {
        var text = string.Format(new Counted(System.Globalization.CultureInfo.InvariantCulture), "{0:plural:نجمة|نجمتان|# نجوم|# نجمة|# نجمة }", count);

        Assert.Equal(words, text);
    }

    [Fact]
    public void Digits_of_other_scripts_are_read_as_Latin_ones() => Assert.Equal("طلب 1042، 19.5", LatinDigits.In("طلب ١٠٤٢، ۱۹٫۵"));
}
