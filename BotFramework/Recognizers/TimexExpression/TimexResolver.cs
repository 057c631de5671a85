using System.Globalization;
using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Gives TIMEX expressions their values, seen from a day.</summary>
public static class TimexResolver
{
    /// <summary>All values of some expressions.</summary>
    /// <param name="timexArray">The expressions.</param>
    /// <param name="date">The day from which they are seen; today when left out.</param>
    public static Resolution Resolve(string[] timexArray, SystemDateTime date = default)
    {
        var resolution = new Resolution();
        var reference = date == default ? TimeProvider.System.GetLocalNow().DateTime : date;

        foreach (var timex in timexArray)
        {
            resolution.Values.AddRange(Resolve(new TimexProperty(timex), timex, reference));
        }

        return resolution;
    }

    private static List<Resolution.Entry> Resolve(TimexProperty timex, string text, SystemDateTime date)
    {
        var types = timex.Types;

        if (types.Contains(Constants.TimexTypes.DateTimeRange))
        {
            return DateTimeRange(timex, text, date);
        }

        if (types.Contains(Constants.TimexTypes.Definite) && types.Contains(Constants.TimexTypes.Time))
        {
            return [Value(text, "datetime", TimexValue.DatetimeValue(timex, date))];
        }

        if (types.Contains(Constants.TimexTypes.Definite) && types.Contains(Constants.TimexTypes.DateRange))
        {
            var range = TimexHelpers.ExpandDateTimeRange(timex);
            return [Range(text, "daterange", TimexValue.DateValue(range.Start), TimexValue.DateValue(range.End))];
        }

        if (types.Contains(Constants.TimexTypes.Definite))
        {
            return [Value(text, "date", TimexValue.DateValue(timex))];
        }

        if (types.Contains(Constants.TimexTypes.DateRange))
        {
            return DateRange(timex, text, date);
        }

        if (types.Contains(Constants.TimexTypes.TimeRange))
        {
            var range = TimexHelpers.ExpandTimeRange(timex);
            return [Range(text, "timerange", TimexValue.TimeValue(range.Start, date), TimexValue.TimeValue(range.End, date))];
        }

        if (types.Contains(Constants.TimexTypes.DateTime) && timex.Now == true)
        {
            return [Value(text, "datetime", date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))];
        }

        if (types.Contains(Constants.TimexTypes.Date))
        {
            var time = types.Contains(Constants.TimexTypes.Time) ? " " + TimexValue.TimeValue(timex, date) : string.Empty;
            return [.. LastAndNext(timex, date).Select(day => Value(text, time.Length > 0 ? "datetime" : "date", day + time))];
        }

        if (types.Contains(Constants.TimexTypes.Duration))
        {
            return [Value(text, "duration", TimexValue.DurationValue(timex))];
        }

        return types.Contains(Constants.TimexTypes.Time) ? [Value(text, "time", TimexValue.TimeValue(timex, date))] : [];
    }

    private static Resolution.Entry Value(string timex, string type, string value) => new() { Timex = timex, Type = type, Value = value };

    private static Resolution.Entry Range(string timex, string type, string start, string end) => new() { Timex = timex, Type = type, Start = start, End = end };

    private static List<Resolution.Entry> DateRange(TimexProperty timex, string text, SystemDateTime date)
    {
        if (timex.Season is not null)
        {
            return [Value(text, "daterange", "not resolved")];
        }

        if (timex is { Year: null, Month: { } month })
        {
            // A month without a year: last year's and this year's.
            return [.. new[] { date.Year - 1, date.Year }.Select(year => DateRange(timex, text, year, month))];
        }

        if (timex is { Year: null, Weekend: true })
        {
            var saturday = TimexDateHelpers.Monday(date).AddDays(5);
            return [Range(text, "daterange", Day(saturday.AddDays(-7)), Day(saturday.AddDays(-5))), Range(text, "daterange", Day(saturday), Day(saturday.AddDays(2)))];
        }

        if (timex.Year is not null || timex.Types.Contains(Constants.TimexTypes.Duration))
        {
            var range = TimexHelpers.ExpandDateTimeRange(timex);
            return timex.Year is null ? FromYears(timex, text, date) : [Range(text, "daterange", TimexValue.DateValue(range.Start), TimexValue.DateValue(range.End))];
        }

        return [];
    }

    private static Resolution.Entry DateRange(TimexProperty timex, string text, int year, int month)
    {
        var (start, end) = timex.WeekOfMonth is { } week ? TimexHelpers.MonthWeekDateRange(year, month, week) : TimexHelpers.MonthDateRange(year, month);
        return Range(text, "daterange", TimexValue.DateValue(start), TimexValue.DateValue(end));
    }

    private static List<Resolution.Entry> FromYears(TimexProperty timex, string text, SystemDateTime date) =>
        [.. LastAndNext(timex, date).Select(day =>
        {
            var start = TimexProperty.FromDate(SystemDateTime.Parse(day, CultureInfo.InvariantCulture));
            return Range(text, "daterange", day, TimexValue.DateValue(TimexHelpers.TimexDateAdd(start, TimexHelpers.CloneDuration(timex))));
        })];

    private static List<Resolution.Entry> DateTimeRange(TimexProperty timex, string text, SystemDateTime date)
    {
        var hours = timex.PartOfDay is null && timex.Hour is null ? null : TimexHelpers.ExpandTimeRange(timex);
        var days = timex.Types.Contains(Constants.TimexTypes.Definite) ? [TimexValue.DateValue(timex)] : LastAndNext(timex, date);
        return [.. days.Select(day =>
        {
            var start = SystemDateTime.Parse(day, CultureInfo.InvariantCulture) + Offset(hours.Start);
            var length = TimexHelpers.CloneDuration(hours.Duration);
            var end = start + TimeSpan.FromSeconds(double.Parse(TimexValue.DurationValue(length), CultureInfo.InvariantCulture));
            return Range(text, "datetimerange", Moment(start), Moment(end));
        })];
    }

    // The nearest days before and after that fit: a weekday, or a day of a month of any year.
    private static List<string> LastAndNext(TimexProperty timex, SystemDateTime date)
    {
        if (timex is { DayOfWeek: { } weekday, Month: null })
        {
            var day = (DayOfWeek)(weekday % 7);
            return [Day(TimexDateHelpers.DateOfLastDay(day, date)), Day(TimexDateHelpers.DateOfNextDay(day, date))];
        }

        if (timex is { Month: { } month, DayOfMonth: { } dayOfMonth })
        {
            return [.. new[] { date.Year - 1, date.Year }.Where(year => dayOfMonth <= SystemDateTime.DaysInMonth(year, month)).Select(year => Day(new SystemDateTime(year, month, dayOfMonth)))];
        }

        return [];
    }

    private static TimeSpan Offset(TimexProperty timex) => new(timex.Hour ?? 0, timex.Minute ?? 0, timex.Second ?? 0);

    private static string Day(SystemDateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(SystemDateTime date) => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
