using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Ranges between two moments.</summary>
internal static class Ranges
{
    /// <summary>From one moment to another; both may be of any kind that fits.</summary>
    public static Moment FromTo(DateTimeRun run, Found<Moment> found)
    {
        var start = found.Value("from") ?? Hour(found, "fromhour");
        var end = found.Value("to") ?? Hour(found, "tohour");

        if (start is null || end is null || start.Unresolved || end.Unresolved)
        {
            return null;
        }

        if (found.Text("daypart") is { } part)
        {
            start = Settle(start, part);
            end = Settle(end, part);
        }

        if (found.Int("year") is { } year)
        {
            // "5/1-5/7, 2020"
            (start, end) = (WithYear(run, start, year), WithYear(run, end, year));
        }

        return start is null || end is null ? null : Between(run, start, end);
    }

    /// <summary>From one time to another on a date.</summary>
    public static Moment FromToOn(DateTimeRun run, Found<Moment> found) => TimeActions.JoinRange(found.Value("date"), FromTo(run, found));

    public static Moment Between(DateTimeRun run, Moment start, Moment end)
    {
        if (start is { Kind: MomentKind.Time } && end is { Kind: MomentKind.Time })
        {
            return Times(start.Start, end.Start);
        }

        if (start.Kind is MomentKind.Date or MomentKind.DateRange && end.Kind is MomentKind.Date or MomentKind.DateRange)
        {
            return Dates(run, start, end);
        }

        if (start.Now && end.Now)
        {
            return null;
        }

        if (start.Now && end.Kind is MomentKind.Date or MomentKind.DateRange)
        {
            return Dates(run, Moments.Definite(run.Today) with { Month = null }, end with { Past = end.Future, PastEnd = end.FutureEnd });
        }

        if (end.Now && start.Kind is MomentKind.Date or MomentKind.DateRange)
        {
            return Dates(run, start.Definite ? start : start with { Future = start.Past, Definite = true, Timex = Calendar.Timex(start.Past) }, Moments.Definite(run.Today));
        }

        return start.Kind is MomentKind.DateTime or MomentKind.Time && end.Kind is MomentKind.DateTime or MomentKind.Time ? DateTimes(run, start, end) : null;
    }

    public static Moment Times(Clock start, Clock end)
    {
        if (start.Ambiguous && end.Ambiguous)
        {
            if (start.Offset < end.Offset && !(start.Hour < 12 && end.Hour == 12))
            {
                return Plain(start.Settled, end.Settled) with { Start = start, End = end, Pm = Plain(start.Later, end.Later) };
            }

            return Plain(start.Settled, end.Hour == 12 ? end.Settled : end.Later);
        }

        if (start.Ambiguous)
        {
            var later = start.Hour == 12 ? start.Settled : start.Later;
            return Plain(later.Offset <= end.Offset && end.Hour >= 12 ? later : start.Settled, end);
        }

        if (end.Ambiguous)
        {
            return Plain(start, end.Offset > start.Offset ? end.Settled : end.Hour == 12 ? end.Settled : end.Later);
        }

        return Plain(start, end);
    }

    public static string Timex(string start, string end, Moment range)
    {
        var length = range.PastEnd - range.Past;
        return $"({start},{end},{Span.Between(length < TimeSpan.Zero ? length + TimeSpan.FromDays(1) : length)})";
    }

    private static Moment Plain(Clock start, Clock end)
    {
        var range = new Moment
        {
            Kind = MomentKind.TimeRange,
            Start = start,
            End = end,
            Past = default(DateTime) + start.Offset,
            Future = default(DateTime) + start.Offset,
            PastEnd = default(DateTime) + end.Offset,
            FutureEnd = default(DateTime) + end.Offset,
            Grain = Grain.Time,
        };
        return range with { Timex = Timex(start.Timex, end.Timex, range) };
    }

    private static Moment Hour(Found<Moment> found, string name) =>
        found.Int(name) is { } hour and <= 24 ? Moments.Time(new Clock(hour % 24, Ambiguous: hour is > 0 and <= 12)) : null;

    private static Moment Settle(Moment moment, string part) =>
        moment.Start is { Ambiguous: true } clock ? Moments.Time(clock with { Hour = DayParts.Hour(clock.Hour, part), Ambiguous = false }) : moment;

    private static Moment Dates(DateTimeRun run, Moment start, Moment end)
    {
        (start, end) = ShareYear(run, start, end);

        if (start is null || end is null)
        {
            return null;
        }

        // "the end of 2008" stands for its last moment, a range otherwise for its first.
        var (pastStart, futureStart) = Edge(start);
        var (pastEnd, futureEnd) = run.Has(DateTimeOptions.ExperimentalMode) && end.Mod is null ? InclusiveEdge(end) : Edge(end);

        if (futureStart > futureEnd)
        {
            futureStart = pastStart;
        }

        if (pastEnd < pastStart)
        {
            pastEnd = futureEnd;
        }

        if (pastStart > pastEnd || futureStart > futureEnd)
        {
            return null;
        }

        // "29/2-1/3" ends in the year in which it began.
        if (!start.Definite && !end.Definite && (pastEnd - pastStart).Days > 366)
        {
            pastEnd = pastEnd.AddYears(pastStart.Year - pastEnd.Year);
            pastEnd = pastEnd < pastStart ? pastEnd.AddYears(1) : pastEnd;
        }

        var grain = start.Grain == Grain.Day || end.Grain == Grain.Day ? Grain.Day : start.Grain == Grain.Year && end.Grain == Grain.Year && start.Mod is null && end.Mod is null ? Grain.Year : Grain.Month;
        grain = start.Grain == Grain.Week || end.Grain == Grain.Week ? Grain.Day : grain;
        var ends = $"({EdgeTimex(start, pastStart, futureStart)},{(run.Has(DateTimeOptions.ExperimentalMode) ? InclusiveTimex(end, futureEnd) : EdgeTimex(end, pastEnd, futureEnd))},";
        var (pastLength, length) = (Length(pastStart, pastEnd, grain), Length(futureStart, futureEnd, grain));
        return new Moment
        {
            Kind = MomentKind.DateRange,
            Timex = $"{ends}{length})",
            PastTimex = pastLength == length ? null : $"{ends}{pastLength})",
            Past = pastStart,
            PastEnd = pastEnd,
            Future = futureStart,
            FutureEnd = futureEnd,
            Grain = Grain.Day,
            Definite = start.Definite && end.Definite,
        };
    }

    private static string Length(DateTime start, DateTime end, Grain grain) => grain switch
    {
        Grain.Year => $"P{end.Year - start.Year}Y",
        Grain.Month => $"P{((end.Year - start.Year) * 12) + end.Month - start.Month}M",
        _ => $"P{(end - start).Days}D",
    };

    private static (DateTime Past, DateTime Future) Edge(Moment moment) =>
        moment.Mod == "end" ? (moment.PastEnd, moment.FutureEnd) :
        moment.Mod == "mid" ? (Middle(moment.Past, moment.PastEnd), Middle(moment.Future, moment.FutureEnd)) :
        (moment.Past.Date, moment.Future.Date);

    // A range that counts its end: up to May is up to the first of June.
    private static (DateTime Past, DateTime Future) InclusiveEdge(Moment moment) =>
        moment.Kind == MomentKind.DateRange ? (moment.PastEnd, moment.FutureEnd) : (moment.Past.Date.AddDays(1), moment.Future.Date.AddDays(1));

    private static string InclusiveTimex(Moment moment, DateTime end) =>
        moment.Definite || moment.Mod is not null || moment.Month is null ? Calendar.Timex(end) : Calendar.Timex(null, end.Month, end.Day);

    private static DateTime Middle(DateTime start, DateTime end) => start.AddDays((end - start).Days / 2);

    private static string EdgeTimex(Moment moment, DateTime past, DateTime future)
    {
        if (moment.Definite || moment.Mod is not null)
        {
            return Calendar.Timex(future);
        }

        return moment.Kind == MomentKind.DateRange && moment.Month is { } month ? Calendar.Timex(null, month, 1) : moment.Kind == MomentKind.DateRange ? Calendar.Timex(future) : moment.Timex;
    }

    // "from May to Oct 2020": the year counts for both.
    private static (Moment Start, Moment End) ShareYear(DateTimeRun run, Moment start, Moment end)
    {
        if (!start.Definite && start.Month is { } startMonth && end is { Definite: true, Year: { } year } && end.Month is { } endMonth && !end.Now)
        {
            var earlier = startMonth > endMonth || (startMonth == endMonth && start.Day > end.Day);
            return (WithYear(run, start, earlier ? year - 1 : year), end);
        }

        if (!end.Definite && end.Month is { } laterMonth && start is { Definite: true, Year: { } known, Month: { } fromMonth })
        {
            return (start, WithYear(run, end, laterMonth < fromMonth ? known + 1 : known));
        }

        // "April 9th through 17th"
        if (end is { Definite: false, Month: null, Day: { } day, Kind: MomentKind.Date } && start is { Kind: MomentKind.Date, Month: { } same })
        {
            return (start, Moments.Date(run.Reference, start.Year, same, day));
        }

        // "Tuesday to Thursday": the first one after.
        if (end is { Definite: false, Weekday: { } weekday, Kind: MomentKind.Date } && start is { Definite: true, Kind: MomentKind.Date, Now: false })
        {
            return (start, Moments.Definite(start.Past.AddDays((weekday - Calendar.Weekday(start.Past) + 7) % 7)));
        }

        return (start, end);
    }

    private static Moment WithYear(DateTimeRun run, Moment moment, int year) => moment switch
    {
        { Kind: MomentKind.DateRange, Month: { } month, Grain: Grain.Month } => Moments.Month(run.Reference, year, month) is { } made ? made with { Mod = moment.Mod } : null,
        { Kind: MomentKind.Date, Month: { } month, Day: { } day } => Moments.Date(run.Reference, year, month, day) is { Unresolved: false } made ? made : null,
        _ => moment,
    };

    private static Moment DateTimes(DateTimeRun run, Moment start, Moment end)
    {
        if (start.Kind == MomentKind.Time)
        {
            start = end.Now ? Today(run, start, false) : TimeActions.Join(run, Day(end), start);
        }
        else if (end.Kind == MomentKind.Time)
        {
            end = start.Now ? Today(run, end, true) : TimeActions.Join(run, Day(start), end);
        }

        if (start is null || end is null)
        {
            return null;
        }

        if (start.Pm is not null && end.Pm is null)
        {
            start = start.Pm.Future <= end.Future && end.Future.Hour >= 12 ? start.Pm : start with { Pm = null };
        }
        else if (start.Pm is null && end.Pm is not null)
        {
            end = end.Future > start.Future ? end with { Pm = null } : end.Pm;
        }

        var range = Combine(start, end);
        return range is not null && start.Pm is not null && end.Pm is not null ? range with { Pm = Combine(start.Pm, end.Pm) } : range;
    }

    private static Moment Combine(Moment start, Moment end)
    {
        var future = start.Future > end.Future ? start.Past : start.Future;
        var pastEnd = end.Past < start.Past ? end.Future : end.Past;

        if (future > end.Future)
        {
            return null;
        }

        return new Moment
        {
            Kind = MomentKind.DateTimeRange,
            Timex = $"({start.Timex},{end.Timex},{Span.Between(end.Future - future)})",
            Past = start.Past,
            PastEnd = pastEnd,
            Future = future,
            FutureEnd = end.Future,
            Grain = Grain.Time,
        };
    }

    /// <summary>The day of a moment that also names a time.</summary>
    public static Moment Day(Moment moment) => moment with
    {
        Kind = MomentKind.Date,
        Timex = moment.Timex.TrimStart('(') is var timex && timex.Contains('T', StringComparison.Ordinal) ? timex[..timex.IndexOf('T', StringComparison.Ordinal)] : moment.Timex,
        Past = moment.Past.Date,
        Future = moment.Future.Date,
        PastEnd = default,
        FutureEnd = default,
        Pm = null,
        DayPart = null,
    };

    // "until eight" said at ten means eight in the evening.
    private static Moment Today(DateTimeRun run, Moment time, bool later)
    {
        var joined = TimeActions.Join(run, Moments.Definite(run.Today), time);
        return joined.Pm is null ? joined : later && joined.Past < run.Reference ? joined.Pm : joined with { Pm = null };
    }
}
