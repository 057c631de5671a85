using System.Globalization;
using ChatBot.Connectors.Capabilities;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Voice;

/// <summary>Dates and money as this customer reads them: in their culture and their time zone.</summary>
internal sealed class CustomerFormat
{
    private static readonly CultureInfo Default = CultureInfo.GetCultureInfo("en-US");

    private static readonly Lazy<Dictionary<string, NumberFormatInfo>> Currencies = new(ReadCurrencies);

    private readonly CultureInfo _culture;
    private readonly TimeZoneInfo _zone;

    private CustomerFormat(CultureInfo culture, TimeZoneInfo zone)
    {
        _culture = culture;
        _zone = zone;
    }

    public static CustomerFormat Of(Activity activity) => new(CultureOf(activity.Locale), ZoneOf(activity));

    /// <summary>A day, such as "Tuesday, November 24, 2026".</summary>
    public string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("D", _culture);

    /// <summary>A day with its time.</summary>
    public string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("f", _culture);

    /// <summary>An amount with its currency's sign, or its code where it has none that everybody knows.</summary>
    public string Money(Money money)
    {
        var format = (NumberFormatInfo)_culture.NumberFormat.Clone();
        var known = Currencies.Value.GetValueOrDefault(money.Currency);
        format.CurrencySymbol = known?.CurrencySymbol ?? money.Currency;
        format.CurrencyDecimalDigits = known?.CurrencyDecimalDigits ?? 2;
        return money.Amount.ToString("C", format);
    }

    private static CultureInfo CultureOf(string? locale)
    {
        try
        {
            return string.IsNullOrWhiteSpace(locale) ? Default : CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return Default;
        }
    }

    private static TimeZoneInfo ZoneOf(Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : activity.LocalTimestamp is { Offset: var offset } && offset != TimeSpan.Zero
                ? TimeZoneInfo.CreateCustomTimeZone("customer", offset, null, null)
                : TimeZoneInfo.Utc;

    private static Dictionary<string, NumberFormatInfo> ReadCurrencies()
    {
        var formats = new Dictionary<string, NumberFormatInfo>();

        // A currency looks as in the place that uses it; of several places, English-speaking ones come first ("$", not "US$").
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures).OrderBy(culture => culture.TwoLetterISOLanguageName != "en"))
        {
            var region = new RegionInfo(culture.Name);
            if (region.CurrencySymbol == culture.NumberFormat.CurrencySymbol)
            {
                formats.TryAdd(region.ISOCurrencySymbol, culture.NumberFormat);
            }
        }

        return formats;
    }
}
