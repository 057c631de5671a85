using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>One of several moments between which somebody leaves the choice.</summary>
internal readonly record struct Alternative(Moment Moment, int First, int End);

/// <summary>"Tuesday or Wednesday morning", "18, 19 or 20 June": what is said of one counts for all.</summary>
internal static class Alternatives
{
    /// <summary>A bare day of the month, or a bare "this" or "next".</summary>
    public static Moment Bare(DateTimeRun run, Found<Moment> found) =>
        found.Int("day") is { } day ? new Moment { Bare = true, Day = day } : new Moment { Bare = true, Swing = found.Int("swing") };

    /// <summary>One more in the list; the argument "and" is for lists that only count with a bare day or word in them.</summary>
    public static Moment Rest(DateTimeRun run, Found<Moment> found)
    {
        var (first, end) = found.Place("next");
        var here = new Alternative(found.Value("next"), first, end);
        var rest = found.Value("rest");
        return new Moment { Parts = [here, .. rest?.Parts ?? []], JoinedByAnd = rest?.JoinedByAnd ?? found.Argument == "and" };
    }

    /// <summary>The whole list, with what is missing in one taken from another; null when they do not fit each other.</summary>
    public static Moment Whole(DateTimeRun run, Found<Moment> found)
    {
        var (first, end) = found.Place("first");
        var rest = found.Value("rest");
        List<Alternative> parts = [new(found.Value("first"), first, end), .. rest.Parts];

        if (rest.JoinedByAnd && !parts.Exists(part => part.Moment.Bare))
        {
            return null;
        }

        var moments = parts.ConvertAll(part => part.Moment);
        Complete(run, moments);

        if (moments.Exists(moment => moment is null or { Bare: true } or { Unresolved: true } || moment.Kind != moments[0].Kind || moment.Kind > MomentKind.DateTimeRange))
        {
            return null;
        }

        return new Moment { Parts = [.. parts.Zip(moments, (part, moment) => part with { Moment = moment })] };
    }

    private static void Complete(DateTimeRun run, List<Moment> moments)
    {
        var dated = moments.Find(moment => moment is { Bare: false, Kind: MomentKind.Date, Month: not null, Day: not null });
        var ranged = moments.Find(moment => moment is { Bare: false, Kind: MomentKind.DateRange });
        var weekly = moments.Find(moment => moment is { Bare: false, Kind: MomentKind.Date, Definite: true });
        var timed = moments.FindLast(moment => moment is { Bare: false, Kind: MomentKind.DateTime or MomentKind.DateTimeRange });
        var days = moments.Exists(moment => moment is { Bare: true, Day: not null });

        for (var i = 0; i < moments.Count; i++)
        {
            var moment = moments[i] switch
            {
                { Bare: true, Day: { } day } when dated is not null => Moments.Date(run.Reference, dated.Year, dated.Month.Value, day),
                { Bare: true, Swing: { } swing } when ranged is not null => RangeActions.Swung(run, Unit(ranged), swing),
                { Kind: MomentKind.Date, Weekday: { } weekday, Definite: false } when weekly is not null => Moments.Definite(Calendar.Monday(weekly.Past).AddDays(weekday - 1)),
                { Kind: MomentKind.DateRange, Grain: Grain.Week } week when weekly is not null && week.Mod is null => Moments.Definite(Calendar.Monday(week.Past).AddDays(Calendar.Weekday(weekly.Past) - 1)),
                var other => other,
            };
            moments[i] = timed is null ? moment : WithTime(run, moment, timed);

            if (days && moments[i] is { Kind: MomentKind.Date } date)
            {
                moments[i] = date with { Past = date.Future };
            }
        }
    }

    private static string Unit(Moment range) => range.Grain switch
    {
        Grain.Week => "W",
        Grain.Month => "MON",
        Grain.Year => "Y",
        _ => null,
    };

    // The date or the time of day that another alternative names.
    private static Moment WithTime(DateTimeRun run, Moment moment, Moment timed) => moment switch
    {
        { Kind: MomentKind.Date } when timed.Kind == MomentKind.DateTime => TimeActions.Join(run, moment, Moments.Time(timed.Start)),
        { Kind: MomentKind.Date } => TimeActions.JoinRange(moment, timed.DayPart is { } part ? DayParts.Range(part) : Ranges.Times(timed.Start, timed.End)),
        { Kind: MomentKind.Time } => TimeActions.Join(run, Ranges.Day(timed), moment),
        { Kind: MomentKind.TimeRange } => TimeActions.JoinRange(Ranges.Day(timed), moment),
        _ => moment,
    };
}
