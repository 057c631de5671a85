using System.Globalization;
using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Dates, times and ranges of TIMEX expressions.</summary>
public static class TimexHelpers
{
    /// <summary>The units shorter than a day.</summary>
    public static readonly List<TimexUnit> TimeTimexUnitList = [TimexUnit.Hour, TimexUnit.Minute, TimexUnit.Second];

    /// <summary>The letter of each unit.</summary>
    public static readonly Dictionary<TimexUnit, string> TimexUnitToStringMap = new()
    {
        [TimexUnit.Year] = Constants.TimexYear,
        [TimexUnit.Month] = Constants.TimexMonth,
        [TimexUnit.Week] = Constants.TimexWeek,
        [TimexUnit.Day] = Constants.TimexDay,
        [TimexUnit.Hour] = Constants.TimexHour,
        [TimexUnit.Minute] = Constants.TimexMinute,
        [TimexUnit.Second] = Constants.TimexSecond,
    };

    /// <summary>The day of an expression; what it leaves out counts from the year 2001, as only differences matter then.</summary>
    public static SystemDateTime DateFromTimex(TimexProperty timex) => new(timex.Year ?? 2001, timex.Month ?? 1, timex.DayOfMonth ?? 1);

    /// <summary>The days of a range.</summary>
    public static DateRange DateRangeFromTimex(TimexProperty timex)
    {
        var range = ExpandDateTimeRange(timex);
        return new DateRange { Start = DateFromTimex(range.Start), End = DateFromTimex(range.End) };
    }

    /// <summary>Start, end and length of a range of days or of days and times.</summary>
    public static TimexRange ExpandDateTimeRange(TimexProperty timex)
    {
        var types = timex.Types;

        if (types.Contains(Constants.TimexTypes.Duration))
        {
            var start = CloneDateTime(timex);
            var duration = CloneDuration(timex);
            return new TimexRange { Start = start, End = TimexDateTimeAdd(start, duration), Duration = duration };
        }

        if (timex.Year is { } year)
        {
            var (start, end) = timex switch
            {
                { Month: { } month, WeekOfMonth: { } week } => MonthWeekDateRange(year, month, week),
                { Month: { } month } => MonthDateRange(year, month),
                { WeekOfYear: { } week } => YearWeekDateRange(year, week, timex.Weekend),
                _ => YearDateRange(year),
            };
            return new TimexRange { Start = start, End = end };
        }

        return new TimexRange { Start = new TimexProperty(), End = new TimexProperty() };
    }

    /// <summary>Start, end and length of a range of hours.</summary>
    public static TimexRange ExpandTimeRange(TimexProperty timex)
    {
        if (!timex.Types.Contains(Constants.TimexTypes.TimeRange))
        {
            throw new ArgumentException("Not a range of times.", nameof(timex));
        }

        if (timex.PartOfDay is { } part)
        {
            var (from, to) = part switch { "DT" => (8, 18), "MO" => (8, 12), "AF" => (12, 16), "EV" => (16, 20), "NI" => (20, 24), _ => throw new ArgumentException($"The part of the day '{part}' is not known.", nameof(timex)) };
            return new TimexRange
            {
                Start = new TimexProperty { Hour = from, Minute = 0, Second = 0 },
                End = new TimexProperty { Hour = to, Minute = 0, Second = 0 },
                Duration = new TimexProperty { Hours = to - from },
            };
        }

        var start = new TimexProperty { Hour = timex.Hour, Minute = timex.Minute, Second = timex.Second };
        var duration = CloneDuration(timex);
        return new TimexRange { Start = start, End = TimexTimeAdd(start, duration), Duration = duration };
    }

    /// <summary>The Monday of a week of a year.</summary>
    public static SystemDateTime FirstDateOfWeek(int year, int weekOfYear, CultureInfo cultureInfo) => ISOWeek.ToDateTime(year, weekOfYear, DayOfWeek.Monday);

    /// <summary>A date and a time side by side; nothing when either is missing.</summary>
    public static string FormatResolvedDateValue(string dateValue, string timeValue) =>
        !string.IsNullOrEmpty(dateValue) && !string.IsNullOrEmpty(timeValue) ? $"{dateValue} {timeValue}" : string.Empty;

    /// <summary>One duration of several: P1D and PT2H are P1DT2H.</summary>
    public static string GenerateCompoundDurationTimex(List<string> timexList)
    {
        var time = false;
        var result = Constants.GeneralPeriodPrefix;

        foreach (var timex in timexList)
        {
            var isTime = timex.StartsWith(Constants.GeneralPeriodPrefix + Constants.TimeTimexPrefix, StringComparison.Ordinal);
            result += isTime && !time ? timex[1..] : isTime ? timex[2..] : timex[1..];
            time |= isTime;
        }

        return result;
    }

    /// <summary>The expression of a date, or of a weekday of a week.</summary>
    public static string GenerateDateTimex(int year, int month, int day, bool byWeek) => GenerateDateTimex(year, month, day, Constants.InvalidValue, byWeek);

    /// <summary>The expression of a date, of a weekday of a week, or of a ranked weekday of a month.</summary>
    public static string GenerateDateTimex(int year, int monthOrWeekOfYear, int day, int weekOfMonth, bool byWeek)
    {
        var yearText = Fixed(year, 4, Constants.TimexFuzzyYear);
        var text = Fixed(monthOrWeekOfYear, 2, Constants.TimexFuzzyMonth);

        if (byWeek)
        {
            var weekday = day.ToString(CultureInfo.InvariantCulture);
            return weekOfMonth == Constants.InvalidValue
                ? $"{yearText}-{(monthOrWeekOfYear == Constants.InvalidValue ? Constants.TimexFuzzyWeek : Constants.TimexWeek + text)}-{weekday}"
                : $"{yearText}-{text}-{Constants.TimexFuzzyWeek}-{weekOfMonth}-{weekday}";
        }

        return $"{yearText}-{text}-{Fixed(day, 2, Constants.TimexFuzzyDay)}";
    }

    /// <summary>The expression of a duration.</summary>
    public static string GenerateDurationTimex(TimexUnit unit, decimal value)
    {
        var time = TimeTimexUnitList.Contains(unit) ? Constants.TimeTimexPrefix : string.Empty;
        return Constants.GeneralPeriodPrefix + time + value.ToString(CultureInfo.InvariantCulture) + TimexUnitToStringMap[unit];
    }

    /// <summary>The Monday of a week of a month: the one with the first Thursday is the first.</summary>
    public static SystemDateTime GenerateMonthWeekDateStart(int year, int month, int weekOfMonth)
    {
        var monday = TimexDateHelpers.Monday(new SystemDateTime(year, month, 1));
        monday = monday.AddDays(3).Month == month ? monday : monday.AddDays(7);
        return monday.AddDays(7 * (weekOfMonth - 1));
    }

    /// <summary>The first day of a month and of the next.</summary>
    public static Tuple<TimexProperty, TimexProperty> MonthDateRange(int year, int month)
    {
        var start = new SystemDateTime(year, month, 1);
        return Range(start, start.AddMonths(1));
    }

    /// <summary>The Monday of a week of a month and the one after.</summary>
    public static Tuple<TimexProperty, TimexProperty> MonthWeekDateRange(int year, int month, int weekOfMonth)
    {
        var start = GenerateMonthWeekDateStart(year, month, weekOfMonth);
        return Range(start, start.AddDays(7));
    }

    /// <summary>The time of day of an expression.</summary>
    public static Time TimeFromTimex(TimexProperty timex) => new(timex.Hour ?? 0, timex.Minute ?? 0, timex.Second ?? 0);

    /// <summary>The hours of a range.</summary>
    public static TimeRange TimeRangeFromTimex(TimexProperty timex)
    {
        var range = ExpandTimeRange(timex);
        return new TimeRange { Start = TimeFromTimex(range.Start), End = TimeFromTimex(range.End) };
    }

    /// <summary>A date moved by a duration.</summary>
    public static TimexProperty TimexDateAdd(TimexProperty start, TimexProperty duration)
    {
        if (start.DayOfWeek is { } weekday)
        {
            var end = start.Clone();
            end.DayOfWeek = duration.Days is { } days ? ((weekday - 1 + (int)days) % 7) + 1 : weekday;
            return end;
        }

        if (start.Month is null || start.DayOfMonth is null)
        {
            return start;
        }

        // Days and weeks, months, years: what the expression has of them.
        var date = DateFromTimex(start);
        date = date.AddDays((double)((duration.Days ?? 0) + (7 * (duration.Weeks ?? 0)))).AddMonths((int)(duration.Months ?? 0)).AddYears((int)(duration.Years ?? 0));
        return new TimexProperty { Year = start.Year is null ? null : date.Year, Month = date.Month, DayOfMonth = date.Day };
    }

    /// <summary>A date and time moved by a duration.</summary>
    public static TimexProperty TimexDateTimeAdd(TimexProperty start, TimexProperty duration)
    {
        var moved = TimexDateAdd(start, duration);

        if (start.Hour is not { } hour)
        {
            return moved;
        }

        var seconds = (hour * 3600) + ((start.Minute ?? 0) * 60) + (start.Second ?? 0) + (int)(((duration.Hours ?? 0) * 3600) + ((duration.Minutes ?? 0) * 60) + (duration.Seconds ?? 0));
        var days = seconds / 86400;
        var end = days == 0 ? moved.Clone() : TimexDateAdd(moved, new TimexProperty { Days = days });
        var rest = seconds % 86400;
        (end.Hour, end.Minute, end.Second) = (rest / 3600, rest % 3600 / 60, rest % 60);
        return end;
    }

    /// <summary>A time of day moved by a duration, past midnight if need be.</summary>
    public static TimexProperty TimexTimeAdd(TimexProperty start, TimexProperty duration)
    {
        var end = TimexDateTimeAdd(new TimexProperty { Hour = start.Hour, Minute = start.Minute, Second = start.Second }, duration);
        return new TimexProperty { Hour = end.Hour, Minute = end.Minute, Second = end.Second };
    }

    /// <summary>The first day of a year and of the next.</summary>
    public static Tuple<TimexProperty, TimexProperty> YearDateRange(int year) => Range(new SystemDateTime(year, 1, 1), new SystemDateTime(year + 1, 1, 1));

    /// <summary>The Monday of an ISO week, or its Saturday, and the Monday after.</summary>
    public static Tuple<TimexProperty, TimexProperty> YearWeekDateRange(int year, int weekOfYear, bool? isWeekend)
    {
        var monday = FirstDateOfWeek(year, weekOfYear, CultureInfo.InvariantCulture);
        return Range(isWeekend == true ? monday.AddDays(5) : monday, monday.AddDays(7));
    }

    internal static TimexProperty CloneDuration(TimexProperty timex) => new()
    {
        Years = timex.Years,
        Months = timex.Months,
        Weeks = timex.Weeks,
        Days = timex.Days,
        Hours = timex.Hours,
        Minutes = timex.Minutes,
        Seconds = timex.Seconds,
    };

    internal static TimexProperty CloneDateTime(TimexProperty timex)
    {
        var clone = timex.Clone();
        (clone.Years, clone.Months, clone.Weeks, clone.Days, clone.Hours, clone.Minutes, clone.Seconds) = (null, null, null, null, null, null, null);
        return clone;
    }

    private static Tuple<TimexProperty, TimexProperty> Range(SystemDateTime start, SystemDateTime end) => new(TimexProperty.FromDate(start), TimexProperty.FromDate(end));

    private static string Fixed(int number, int size, string fuzzy) => number == Constants.InvalidValue ? fuzzy : number.ToString(CultureInfo.InvariantCulture).PadLeft(size, '0');
}
