using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads moments as a list of things to do wants them: a time that is over today is tomorrow's, what comes back has its next date.</summary>
internal static class TasksMode
{
    public static Moment Adjust(DateTimeRun run, Moment moment) => moment.Kind switch
    {
        MomentKind.Set => Recurring(run, moment),
        MomentKind.Time => IsOver(run, moment) ? Tomorrow(run, moment) : moment,
        MomentKind.TimeRange when WithHours(moment) is var range => IsOver(run, range) ? Tomorrow(run, range) : range,
        MomentKind.DateTimeRange when moment.Mod is null or "start" => WithHours(moment),
        _ => moment,
    };

    /// <summary>The hour at which a part of the day begins in such a list; null for parts that keep theirs.</summary>
    private static int? Hour(string part) => part switch
    {
        "TMO" => 6,
        "TAF" => 12,
        "TEV" => 18,
        "TNI" => 21,
        _ => null,
    };

    private static Moment WithHours(Moment range)
    {
        if (Hour(range.DayPart) is not { } hour)
        {
            return range;
        }

        var (past, future) = (range.Past.Date.AddHours(hour), range.Future.Date.AddHours(hour));
        var length = range.Mod == "start" ? 2 : 0;
        return range with { Past = past, Future = future, PastEnd = past.AddHours(length), FutureEnd = future.AddHours(length) };
    }

    private static bool IsOver(DateTimeRun run, Moment moment) =>
        run.Today + moment.Past.TimeOfDay < run.Reference && (moment.Pm is null || IsOver(run, moment.Pm));

    private static Moment Tomorrow(DateTimeRun run, Moment moment)
    {
        var date = Moments.Definite(run.Today.AddDays(1));

        if (moment.Kind == MomentKind.TimeRange)
        {
            var range = moment with { Start = Short(moment.Start), End = Short(moment.End), Pm = moment.Pm is { } pm ? pm with { Start = Short(pm.Start), End = Short(pm.End) } : null };
            return TimeActions.JoinRange(date, range);
        }

        var joined = TimeActions.Join(run, date, moment);
        var later = joined.Pm is null ? null : joined.Pm with { Timex = date.Timex + Short(moment.Pm.Start).Timex };
        return joined with { Timex = date.Timex + Short(moment.Start).Timex, Pm = later };
    }

    // Seconds, and minutes that are zero, are not written.
    private static Clock Short(Clock clock) => clock is null ? null : clock with { Minute = clock.Minute is > 0 ? clock.Minute : null, Second = null };

    private static Moment Recurring(DateTimeRun run, Moment set)
    {
        if (set.Span is not { } interval || Unit(interval) is not { } unit)
        {
            return set;
        }

        var hour = set.Start is { } clock ? clock.Settled.Offset : Hour(set.DayPart) is { } part ? TimeSpan.FromHours(part) : (TimeSpan?)null;
        var date = set.Future > run.Today ? set.Future.Date : run.Today;
        var value = hour is { } offset ? (date + offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : Calendar.Timex(date);
        return set with
        {
            Timex = set.Timex[0] == 'P' ? set.Timex : set.Timex + interval.Timex,
            Recurrence = new Recurrence(hour is null ? "date" : "datetime", value, unit.Size, unit.Name),
        };
    }

    private static (int Size, string Name)? Unit(Span interval) => interval switch
    {
        { Years: >= 1 } => ((int)interval.Years, "Y"),
        { Months: >= 1 } => ((int)interval.Months, "M"),
        { Weeks: >= 1 } => ((int)interval.Weeks, "W"),
        { Days: >= 1 } => ((int)interval.Days, "D"),
        _ => null,
    };
}

/// <summary>How a thing comes back: the next time, and every how many of which unit.</summary>
/// <param name="Type"><c>date</c> or <c>datetime</c>.</param>
internal sealed record Recurrence(string Type, string Value, int Size, string Unit);
