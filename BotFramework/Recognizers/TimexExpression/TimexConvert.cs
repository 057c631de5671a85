using System.Globalization;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Says TIMEX expressions in English.</summary>
public static class TimexConvert
{
    private static readonly string[] Weekdays = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Ranks = ["", "first", "second", "third", "fourth", "fifth"];

    /// <summary>For example "every Monday".</summary>
    public static string ConvertTimexSetToString(TimexSet timexSet)
    {
        var timex = timexSet.Timex;

        if (!timex.Types.Contains(Constants.TimexTypes.Duration))
        {
            return $"every {ConvertTimexToString(timex)}";
        }

        var said = Duration(timex);
        return said.StartsWith("1 ", StringComparison.Ordinal) ? $"every {said[2..]}" : $"every {said}";
    }

    /// <summary>For example "29th May 2017" or "next morning".</summary>
    public static string ConvertTimexToString(TimexProperty timex)
    {
        var types = timex.Types;

        return types switch
        {
            _ when types.Contains(Constants.TimexTypes.Present) => "now",
            _ when types.Contains(Constants.TimexTypes.DateTimeRange) => DateTimeRange(timex),
            _ when types.Contains(Constants.TimexTypes.DateRange) => DateRange(timex),
            _ when types.Contains(Constants.TimexTypes.Duration) && !types.Contains(Constants.TimexTypes.TimeRange) => Duration(timex),
            _ when types.Contains(Constants.TimexTypes.TimeRange) => TimeRange(timex),
            _ when types.Contains(Constants.TimexTypes.DateTime) => $"{Time(timex)} {Date(timex)}",
            _ when types.Contains(Constants.TimexTypes.Date) => Date(timex),
            _ when types.Contains(Constants.TimexTypes.Time) => Time(timex),
            _ => string.Empty,
        };
    }

    internal static string Weekday(int weekday) => Weekdays[weekday];

    internal static string PartOfDay(string part) => part switch { "DT" => "daytime", "NI" => "night", "MO" => "morning", "AF" => "afternoon", "EV" => "evening", _ => string.Empty };

    internal static string Time(TimexProperty timex)
    {
        var (hour, minute, second) = (timex.Hour ?? 0, timex.Minute ?? 0, timex.Second ?? 0);

        if ((minute, second) == (0, 0) && hour is 0 or 12)
        {
            return hour == 0 ? "midnight" : "midday";
        }

        var shown = (hour % 12 == 0 ? 12 : hour % 12).ToString(CultureInfo.InvariantCulture);
        var rest = (minute, second) == (0, 0) ? "" : ":" + minute.ToString("00", CultureInfo.InvariantCulture) + (second == 0 ? "" : ":" + second.ToString("00", CultureInfo.InvariantCulture));
        return shown + rest + (hour is < 12 or 24 ? Constants.AM : Constants.PM);
    }

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Date(TimexProperty timex)
    {
        if (timex is { DayOfWeek: { } weekday, Month: null })
        {
            return Weekdays[weekday];
        }

        if (timex.DayOfMonth is not { } day)
        {
            return string.Empty;
        }

        var ending = day is >= 11 and <= 13 ? "th" : (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        var month = timex.Month is { } named ? " " + MonthName(named) : string.Empty;
        return $"{day}{ending}{month}" + (timex.Year is { } year ? " " + year.ToString(CultureInfo.InvariantCulture) : string.Empty);
    }

    private static string DateRange(TimexProperty timex)
    {
        if (timex.Types.Contains(Constants.TimexTypes.Duration))
        {
            var range = TimexHelpers.ExpandDateTimeRange(timex);
            return $"{Date(range.Start)} to {Date(range.End)}";
        }

        var year = timex.Year is { } known ? " " + known.ToString(CultureInfo.InvariantCulture) : string.Empty;
        var season = timex.Season switch { "SP" => "spring", "SU" => "summer", "FA" => "fall", "WI" => "winter", _ => null };

        return timex switch
        {
            _ when season is not null => season + year,
            { WeekOfYear: { } week } => (timex.Weekend == true ? "weekend of week " : "week ") + week.ToString(CultureInfo.InvariantCulture) + (year.Length > 0 ? " of" + year : ""),
            { Weekend: true } => "weekend",
            { Month: { } month, WeekOfMonth: { } rank } => $"{Ranks[Math.Clamp(rank, 0, 5)]} week of {MonthName(month)}{year}",
            { Month: { } month } => MonthName(month) + year,
            _ => year.Trim(),
        };
    }

    private static string TimeRange(TimexProperty timex)
    {
        if (timex.PartOfDay is { } part)
        {
            return PartOfDay(part);
        }

        var range = TimexHelpers.ExpandTimeRange(timex);
        return $"{Time(range.Start)} to {Time(range.End)}";
    }

    private static string DateTimeRange(TimexProperty timex)
    {
        if (timex.PartOfDay is { } part)
        {
            return $"{Date(timex)} {PartOfDay(part)}";
        }

        var range = TimexHelpers.ExpandDateTimeRange(timex);
        return $"{Time(range.Start)} {Date(range.Start)} to {Time(range.End)} {Date(range.End)}";
    }

    private static string Duration(TimexProperty timex)
    {
        (decimal? Number, string Unit)[] parts =
        [
            (timex.Years, Constants.YearUnit), (timex.Months, Constants.MonthUnit), (timex.Weeks, Constants.WeekUnit), (timex.Days, Constants.DayUnit),
            (timex.Hours, Constants.HourUnit), (timex.Minutes, Constants.MinuteUnit), (timex.Seconds, Constants.SecondUnit),
        ];
        return string.Join(" and ", parts.Where(part => part.Number is not null).Select(part => $"{part.Number.Value.ToString("0.####", CultureInfo.InvariantCulture)} {part.Unit}{(part.Number == 1 ? "" : Constants.TimeDurationUnit)}"));
    }
}
