using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>What words such as before, since, around, the end of do to a moment.</summary>
internal static class ModActions
{
    /// <summary>The argument is the modifier: before, after, since, until.</summary>
    public static Moment Mod(DateTimeRun run, Found<Moment> found)
    {
        var moment = found.Value("moment");
        return moment is null ? null : Apply(moment, found.Argument.Split(' ')[0], !found.Argument.EndsWith(" plain", StringComparison.Ordinal));
    }

    public static Moment Apply(Moment moment, string mod, bool source)
    {
        if (moment.Unresolved || moment.Kind is MomentKind.Duration or MomentKind.Set or MomentKind.Zone || moment.Mod is "before" or "after" or "since" or "until" or "approx" or "ref_undef" || moment.Mod?.Contains('-') == true)
        {
            return null;
        }

        var point = moment.Kind is MomentKind.Date or MomentKind.Time or MomentKind.DateTime;
        var combined = moment.Mod is null ? mod : mod + "-" + moment.Mod;
        var starts = mod is "after" or "since";

        if (!point)
        {
            // A range is left at its far side by after and until, or where its named part ends.
            var atEnd = mod is "after" or "until" || (mod == "before" && moment.Mod == "end");
            moment = moment with { Past = atEnd ? moment.PastEnd : moment.Past, Future = atEnd ? moment.FutureEnd : moment.Future };
        }

        var changed = moment with
        {
            Kind = point ? moment.Kind + 3 : moment.Kind,
            Mod = combined,
            Source = source ? (point ? "datetimepoint" : "datetimerange") : null,
            HasStart = starts,
            HasEnd = !starts,
            PastEnd = moment.Past,
            FutureEnd = moment.Future,
        };
        return moment.Pm is null ? changed : changed with { Pm = Apply(moment.Pm, mod, source) };
    }

    /// <summary>About that time: the value stays.</summary>
    public static Moment Approximately(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("moment") is not { Unresolved: false, Mod: null } moment || moment.Kind is MomentKind.Duration or MomentKind.Set)
        {
            return null;
        }

        return Approximate(moment);
    }

    /// <summary>The start, middle or end of a range; the argument, or the list's text, says which.</summary>
    public static Moment PartOf(DateTimeRun run, Found<Moment> found)
    {
        var part = found.Argument ?? found.Text("edge") ?? found.Text("subpart");
        var range = found.Value("range");

        if (range is null || range.Mod is not null || range.Unresolved)
        {
            return null;
        }

        return range.Kind switch
        {
            MomentKind.DateRange => Sub(range, part, true),
            MomentKind.Date => Day(range, part),
            MomentKind.TimeRange or MomentKind.DateTimeRange when part != "mid" => Sub(range, part, true),
            _ => null,
        };
    }

    /// <summary>The earlier or later part: the part of the range is given, but no modifier.</summary>
    public static Moment EarlierLater(DateTimeRun run, Found<Moment> found)
    {
        var part = found.Argument ?? found.Text("later") ?? found.Text("subpart");
        var range = found.Value("range");

        if (range is null || range.Mod is not null || range.Unresolved)
        {
            return null;
        }

        return range.Kind switch
        {
            MomentKind.DateRange => UpToToday(run, Sub(range, part, false), part),
            MomentKind.Date => Day(range, part),
            MomentKind.DateTimeRange or MomentKind.TimeRange => Sub(range, part, true),
            _ => null,
        };
    }

    // The earlier part of this month ends today at the latest, the later one does not begin before today.
    private static Moment UpToToday(DateTimeRun run, Moment range, string part)
    {
        if (run.Today <= range.Past || run.Today >= range.PastEnd)
        {
            return range;
        }

        return part == "start" ? range with { PastEnd = run.Today, FutureEnd = run.Today } : range with { Past = run.Today, Future = run.Today };
    }

    /// <summary>The last second of a day.</summary>
    public static Moment EndOfDay(DateTimeRun run, Found<Moment> found)
    {
        var date = found.Value("date") ?? Moments.Definite(run.Today);
        return date.Kind == MomentKind.Date && found.Argument == "start" ? TimeActions.Join(run, date, Moments.Time(new Clock(0, 0, 0))) : date.Kind == MomentKind.Date ? TimeActions.Join(run, date, Moments.Time(new Clock(23, 59, 59))) : null;
    }

    /// <summary>A range that is pointed at without a clear reference: "that weekend".</summary>
    public static Moment Undefined(DateTimeRun run, Found<Moment> found)
    {
        var range = RangeActions.Swung(run, found.Text("unit"), 0);
        var timex = found.Text("unit") switch { "W" => "XXXX-WXX", "WE" => "XXXX-WXX-WE", "MON" => "XXXX-XX", "Y" => "XXXX", _ => null };
        return range is null || timex is null ? null : range with { Timex = timex, Mod = "ref_undef", Definite = false };
    }

    /// <summary>The end of this year, month ...: the unit is the argument or what was said.</summary>
    public static Moment PartOfUnit(DateTimeRun run, Found<Moment> found)
    {
        var range = RangeActions.Swung(run, found.Argument ?? found.Text("unit"), 0);
        return range is { Kind: MomentKind.DateRange } ? Sub(range, found.Text("edge") ?? "end", true) : null;
    }

    /// <summary>A date with a limit of time: "Thursday before 5pm".</summary>
    public static Moment AtMod(DateTimeRun run, Found<Moment> found) =>
        TimeActions.Join(run, found.Value("date"), found.Value("time")) is { } joined ? Apply(joined, found.Argument.Split(' ')[0], !found.Argument.EndsWith(" plain", StringComparison.Ordinal)) : null;

    public static Moment Part(Moment range, string part) => Sub(range, part, true);

    /// <summary>Up to this moment: "to date".</summary>
    public static Moment ToNow(DateTimeRun run, Found<Moment> found) => new()
    {
        Kind = MomentKind.DateRange,
        Timex = "PRESENT_REF",
        Mod = "before",
        Past = run.Today,
        Future = run.Today,
        PastEnd = run.Today,
        FutureEnd = run.Today,
        HasStart = false,
        Grain = Grain.Day,
    };

    public static Moment Now(DateTimeRun run, Found<Moment> found) => new()
    {
        Kind = MomentKind.DateTime,
        Timex = "PRESENT_REF",
        Past = run.Reference,
        Future = run.Reference,
        Now = true,
        Definite = true,
        Grain = Grain.Time,
    };

    /// <summary>This moment, where times stand alone.</summary>
    public static Moment NowTime(DateTimeRun run, Found<Moment> found) => Now(run, found) with { Kind = MomentKind.DateTime, ValueKind = MomentKind.Time, TypeKind = MomentKind.Time };

    private static Moment Approximate(Moment moment)
    {
        var point = moment.Kind is MomentKind.Date or MomentKind.Time or MomentKind.DateTime;
        var changed = moment with { Mod = "approx", ValueKind = point ? moment.Kind + 3 : null };
        return moment.Pm is null ? changed : changed with { Pm = Approximate(moment.Pm) };
    }

    private static Moment Sub(Moment range, string part, bool modify)
    {
        var (past, pastEnd) = Piece(range, range.Past, range.PastEnd, part);
        var (future, futureEnd) = Piece(range, range.Future, range.FutureEnd, part);
        return range with { Past = past, PastEnd = pastEnd, Future = future, FutureEnd = futureEnd, Mod = modify ? part : null };
    }

    private static Moment Day(Moment date, string part)
    {
        var (from, to) = part switch { "start" => (0, 12), "mid" => (10, 14), _ => (12, 24) };
        return date with
        {
            Kind = MomentKind.DateTimeRange,
            Mod = part,
            Past = date.Past.AddHours(from),
            PastEnd = date.Past.AddHours(to),
            Future = date.Future.AddHours(from),
            FutureEnd = date.Future.AddHours(to),
            Grain = Grain.Time,
        };
    }

    private static (DateTime Start, DateTime End) Piece(Moment range, DateTime start, DateTime end, string part) => (range.Grain, part) switch
    {
        (Grain.Time, "start") => (start, start.AddHours(2)),
        (Grain.Time, "end") => (end.Second == 59 ? end.AddSeconds(1).AddHours(-2) : end.AddHours(-2), end),
        (Grain.Week, "start") => (start, start.AddDays(3)),
        (Grain.Week, "mid") => (start.AddDays(2), start.AddDays(5)),
        (Grain.Week, _) => (start.AddDays(3), end),
        (Grain.Month, "start") => (start, start.AddDays(15)),
        (Grain.Month, "mid") => (start.AddDays(9), start.AddDays(20)),
        (Grain.Month, _) => (start.AddDays(15), end),
        // "the end of 2000" is its last third, "the end of the year" its second half.
        (Grain.Year, "start") when range.YearSaid => (start, start.AddMonths(4)),
        (Grain.Year, "mid") when range.YearSaid => (start.AddMonths(4), start.AddMonths(8)),
        (Grain.Year, _) when range.YearSaid => (start.AddMonths(8), end),
        (Grain.Year, "start") => (start, start.AddMonths(6)),
        (Grain.Year, "mid") => (start.AddMonths(3), start.AddMonths(9)),
        (Grain.Year, _) => (start.AddMonths(6), end),
        (_, "start") => (start, start + ((end - start) / 2)),
        (_, "mid") => (start + ((end - start) / 4), end - ((end - start) / 4)),
        _ => (start + ((end - start) / 2), end),
    };
}
