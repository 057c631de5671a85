using System.Collections.Concurrent;
using System.Globalization;
using ChatBot.Connectors.Capabilities;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Voice;

/// <summary>Dates and money as this customer reads them: in their culture and their time zone.</summary>
internal sealed class CustomerFormat
{
    private static readonly CultureInfo Default = CultureInfo.GetCultureInfo("en-US");

    private static readonly Lazy<CultureInfo[]> Places = new(() =>
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).OrderBy(place => place.TwoLetterISOLanguageName != "en")]);

    private static readonly ConcurrentDictionary<string, NumberFormatInfo?> Currencies = new();

    private static readonly ConcurrentDictionary<string, CultureInfo> Read = new(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>A day that has no time and therefore no zone.</summary>
    public string Date(DateOnly day) => day.ToString("D", _culture);

    /// <summary>A day with its time.</summary>
    public string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("f", _culture);

    /// <summary>An amount with its currency's sign, or its code where it has none that everybody knows.</summary>
    public string Money(Money money)
    {
        var format = (NumberFormatInfo)_culture.NumberFormat.Clone();
        var known = Currencies.GetOrAdd(money.Currency, FindCurrency);
        format.CurrencySymbol = known?.CurrencySymbol ?? money.Currency;
        format.CurrencyDecimalDigits = known?.CurrencyDecimalDigits ?? 2;
        return money.Amount.ToString("C", format);
    }

    internal static CultureInfo CultureOf(string? locale)
    {
        try
        {
            return string.IsNullOrWhiteSpace(locale) ? Default : Read.GetOrAdd(locale, static name => Readable(CultureInfo.GetCultureInfo(name, predefinedOnly: true)));
        }
        catch (CultureNotFoundException)
        {
            return Default;
        }
    }

    /// <summary>
    /// In Arabic .NET writes Latin digits between Arabic signs, and in some countries days of the Islamic calendar. What shops and
    /// carriers print are Latin signs and the common calendar, so that is what stands here.
    /// </summary>
    private static CultureInfo Readable(CultureInfo culture)
    {
        if (culture.TwoLetterISOLanguageName != "ar")
        {
            return culture;
        }

        var readable = (CultureInfo)culture.Clone();
        readable.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault(calendar => calendar.CalendarType == GregorianCalendarTypes.Localized)
            ?? readable.DateTimeFormat.Calendar;
        var numbers = readable.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.CurrencyDecimalSeparator, numbers.PercentDecimalSeparator) = (".", ".", ".");
        (numbers.NumberGroupSeparator, numbers.CurrencyGroupSeparator, numbers.PercentGroupSeparator) = (",", ",", ",");
        return CultureInfo.ReadOnly(readable);
    }

    private static TimeZoneInfo ZoneOf(Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : activity.LocalTimestamp is { Offset: var offset } && offset != TimeSpan.Zero
                ? TimeZoneInfo.CreateCustomTimeZone("customer", offset, null, null)
                : TimeZoneInfo.Utc;

    /// <summary>
    /// A currency looks as in the place that uses it; of several places, English-speaking ones come first ("$", not "US$").
    /// Null when no place uses it. The search ends at the first find: to read all the world's formats takes half a second.
    /// </summary>
    private static NumberFormatInfo? FindCurrency(string code) => Places.Value
        .FirstOrDefault(place => new RegionInfo(place.Name) is var region
            && region.ISOCurrencySymbol == code && region.CurrencySymbol == place.NumberFormat.CurrencySymbol)
        ?.NumberFormat;
}
