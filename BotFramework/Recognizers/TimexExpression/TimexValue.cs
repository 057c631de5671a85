using System.Globalization;
using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Writes the values of TIMEX expressions.</summary>
public static class TimexValue
{
    /// <summary><c>yyyy-MM-dd</c>, or nothing when the date is not whole.</summary>
    public static string DateValue(TimexProperty timexProperty) =>
        timexProperty is { Year: { } year, Month: { } month, DayOfMonth: { } day }
            ? $"{TimexDateHelpers.FixedFormatNumber(year, 4)}-{TimexDateHelpers.FixedFormatNumber(month, 2)}-{TimexDateHelpers.FixedFormatNumber(day, 2)}"
            : string.Empty;

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public static string DatetimeValue(TimexProperty timexProperty, SystemDateTime date) =>
        TimexHelpers.FormatResolvedDateValue(DateValue(timexProperty), TimeValue(timexProperty, date));

    /// <summary>Seconds.</summary>
    public static string DurationValue(TimexProperty timexProperty)
    {
        const decimal Day = 86400;
        var timex = timexProperty;
        var seconds = ((timex.Years ?? 0) * 365 * Day) + ((timex.Months ?? 0) * 30 * Day) + ((timex.Weeks ?? 0) * 7 * Day) + ((timex.Days ?? 0) * Day) +
            ((timex.Hours ?? 0) * 3600) + ((timex.Minutes ?? 0) * 60) + (timex.Seconds ?? 0);
        return seconds == 0 ? string.Empty : seconds.ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary><c>HH:mm:ss</c>, or nothing when there is no hour.</summary>
    public static string TimeValue(TimexProperty timexProperty, SystemDateTime date) =>
        timexProperty.Hour is { } hour
            ? $"{TimexDateHelpers.FixedFormatNumber(hour, 2)}:{TimexDateHelpers.FixedFormatNumber(timexProperty.Minute ?? 0, 2)}:{TimexDateHelpers.FixedFormatNumber(timexProperty.Second ?? 0, 2)}"
            : string.Empty;
}
