using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Keeps of some candidates what lies within given ranges.</summary>
public static class TimexRangeResolver
{
    /// <summary>The candidates, made as definite as the constraints allow; those outside are left out.</summary>
    public static List<TimexProperty> Evaluate(IEnumerable<string> candidates, IEnumerable<string> constraints)
    {
        var limits = constraints.Select(text => new TimexProperty(text)).ToList();
        var durations = limits.Where(timex => timex.Types.Contains(Constants.TimexTypes.Duration) && !timex.Types.Contains(Constants.TimexTypes.DateRange) && !timex.Types.Contains(Constants.TimexTypes.TimeRange)).ToList();
        IEnumerable<TimexProperty> found = candidates.Select(text => new TimexProperty(text)).SelectMany(candidate => WithDurations(candidate, durations));
        var dates = limits.Where(timex => timex.Types.Contains(Constants.TimexTypes.DateRange) && !timex.Types.Contains(Constants.TimexTypes.DateTimeRange) || timex.Types.Contains(Constants.TimexTypes.DateTimeRange)).Select(TimexHelpers.DateRangeFromTimex).ToList();
        var ranges = TimexConstraintsHelper.Collapse(dates).ToList();
        found = ranges.Count == 0 ? found : found.SelectMany(candidate => WithDates(candidate, ranges));
        var definite = limits.Where(timex => timex.Types.Contains(Constants.TimexTypes.Definite) && !timex.Types.Contains(Constants.TimexTypes.DateRange)).ToList();
        found = definite.Count == 0 ? found : found.SelectMany(candidate => OnDates(candidate, definite));
        var times = limits.Where(timex => timex.Types.Contains(Constants.TimexTypes.TimeRange)).Select(TimexHelpers.TimeRangeFromTimex).ToList();
        var hours = TimexConstraintsHelper.Collapse(times).ToList();
        found = hours.Count == 0 ? found : found.Where(candidate => candidate.Hour is null || hours.Exists(range => IsWithin(candidate, range)));
        return [.. found.DistinctBy(timex => timex.TimexValue)];
    }

    private static IEnumerable<TimexProperty> WithDurations(TimexProperty candidate, List<TimexProperty> durations)
    {
        if (!candidate.Types.Contains(Constants.TimexTypes.Duration) || durations.Count == 0)
        {
            return [candidate];
        }

        return durations.Select(duration => TimexHelpers.TimexDateTimeAdd(duration, candidate));
    }

    private static IEnumerable<TimexProperty> WithDates(TimexProperty candidate, List<DateRange> ranges)
    {
        if (candidate.Types.Contains(Constants.TimexTypes.Definite))
        {
            var date = TimexHelpers.DateFromTimex(candidate);
            return ranges.Exists(range => date >= range.Start && date < range.End) ? [candidate] : [];
        }

        if (candidate.DayOfWeek is { } weekday)
        {
            return ranges.SelectMany(range => TimexDateHelpers.DatesMatchingDay((DayOfWeek)(weekday % 7), range.Start, range.End)).Select(date => WithTime(TimexProperty.FromDate(date), candidate));
        }

        if (candidate is { Month: { } month, DayOfMonth: { } day })
        {
            return ranges
                .SelectMany(range => Enumerable.Range(range.Start.Year, range.End.Year - range.Start.Year + 1)
                    .Where(year => day <= SystemDateTime.DaysInMonth(year, month))
                    .Select(year => new SystemDateTime(year, month, day))
                    .Where(date => date >= range.Start && date < range.End))
                .Select(date => WithTime(TimexProperty.FromDate(date), candidate));
        }

        return [candidate];
    }

    // A time by itself is a time on each of the given dates.
    private static IEnumerable<TimexProperty> OnDates(TimexProperty candidate, List<TimexProperty> dates) =>
        candidate.Types.Contains(Constants.TimexTypes.Time) && !candidate.Types.Contains(Constants.TimexTypes.Date) ? dates.Select(date => WithTime(TimexProperty.FromDate(TimexHelpers.DateFromTimex(date)), candidate)) : [candidate];

    private static TimexProperty WithTime(TimexProperty date, TimexProperty time)
    {
        (date.Hour, date.Minute, date.Second, date.PartOfDay) = (time.Hour, time.Minute, time.Second, time.PartOfDay);
        return date;
    }

    private static bool IsWithin(TimexProperty candidate, TimeRange range)
    {
        var time = TimexHelpers.TimeFromTimex(candidate).GetTime();
        return time >= range.Start.GetTime() && time < range.End.GetTime();
    }
}
