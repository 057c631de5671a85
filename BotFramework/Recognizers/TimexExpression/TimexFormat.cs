using System.Globalization;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Puts TIMEX expressions together.</summary>
public static class TimexFormat
{
    /// <summary>The expression of the parts.</summary>
    public static string Format(TimexProperty timex)
    {
        var types = timex.Types;

        if (types.Contains(Constants.TimexTypes.Present))
        {
            return "PRESENT_REF";
        }

        if ((types.Contains(Constants.TimexTypes.DateTimeRange) || types.Contains(Constants.TimexTypes.DateRange) || types.Contains(Constants.TimexTypes.TimeRange)) && types.Contains(Constants.TimexTypes.Duration))
        {
            var range = TimexHelpers.ExpandDateTimeRange(timex);
            return $"({range.Start.TimexValue},{range.End.TimexValue},{range.Duration.TimexValue})";
        }

        if (types.Contains(Constants.TimexTypes.DateTimeRange))
        {
            return Date(timex) + "T" + timex.PartOfDay;
        }

        if (types.Contains(Constants.TimexTypes.DateRange))
        {
            return DateRange(timex);
        }

        if (types.Contains(Constants.TimexTypes.TimeRange))
        {
            return "T" + timex.PartOfDay;
        }

        if (types.Contains(Constants.TimexTypes.DateTime))
        {
            return Date(timex) + Time(timex);
        }

        if (types.Contains(Constants.TimexTypes.Duration))
        {
            return Duration(timex);
        }

        return types.Contains(Constants.TimexTypes.Date) ? Date(timex) : types.Contains(Constants.TimexTypes.Time) ? Time(timex) : string.Empty;
    }

    private static string Number(decimal? value) => value.Value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Duration(TimexProperty timex)
    {
        var date = (timex.Years is null ? "" : Number(timex.Years) + "Y") + (timex.Months is null ? "" : Number(timex.Months) + "M") + (timex.Weeks is null ? "" : Number(timex.Weeks) + "W") + (timex.Days is null ? "" : Number(timex.Days) + "D");
        var time = (timex.Hours is null ? "" : Number(timex.Hours) + "H") + (timex.Minutes is null ? "" : Number(timex.Minutes) + "M") + (timex.Seconds is null ? "" : Number(timex.Seconds) + "S");
        return "P" + date + (time.Length > 0 ? "T" + time : "");
    }

    private static string Time(TimexProperty timex) => (timex.Minute ?? 0, timex.Second ?? 0) switch
    {
        (0, 0) => "T" + Fixed(timex.Hour, 2),
        (_, 0) => "T" + Fixed(timex.Hour, 2) + ":" + Fixed(timex.Minute, 2),
        _ => "T" + Fixed(timex.Hour, 2) + ":" + Fixed(timex.Minute ?? 0, 2) + ":" + Fixed(timex.Second, 2),
    };

    private static string Date(TimexProperty timex)
    {
        var year = Fixed(timex.Year, 4);

        if (timex.DayOfWeek is { } weekday)
        {
            return timex is { Month: { } month, WeekOfMonth: { } rank } ? $"{year}-{Fixed(month, 2)}-WXX-{rank}-{weekday}" : timex.WeekOfYear is { } week ? $"{year}-W{Fixed(week, 2)}-{weekday}" : $"XXXX-WXX-{weekday}";
        }

        return $"{year}-{Fixed(timex.Month, 2)}-{Fixed(timex.DayOfMonth, 2)}";
    }

    private static string DateRange(TimexProperty timex)
    {
        var year = Fixed(timex.Year, 4);

        if (timex.WeekOfYear is { } week)
        {
            return $"{year}-W{Fixed(week, 2)}" + (timex.Weekend == true ? "-WE" : "");
        }

        if (timex.Weekend == true)
        {
            return "XXXX-WXX-WE";
        }

        if (timex.Month is { } month)
        {
            return $"{year}-{Fixed(month, 2)}" + (timex.WeekOfMonth is { } weekOfMonth ? $"-W{Fixed(weekOfMonth, 2)}" : "");
        }

        return timex.Season is { } season ? (timex.Year is null ? season : $"{year}-{season}") : year;
    }

    private static string Fixed(int? number, int size) => TimexDateHelpers.FixedFormatNumber(number, size);
}
