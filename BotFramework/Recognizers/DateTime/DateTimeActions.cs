using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The names by which rule files call actions.</summary>
internal static class DateTimeActions
{
    private delegate Moment Meaning(DateTimeRun run, Found<Moment> found);

    public static void Register(GrammarReader<Moment> reader)
    {
        Add("Is", (_, found) => found.Value("it"));
        Add("Hide", (_, _) => new Moment { Hidden = true });
        Add("Date", DateActions.Date);
        Add("Same", DateActions.Same);
        Add("RelativeDay", DateActions.RelativeDay);
        Add("Offset", DateActions.Offset);
        Add("Weekday", DateActions.Weekday);
        Add("WeekdayOfWeek", DateActions.WeekdayOfWeek);
        Add("RankedWeekday", DateActions.RankedWeekday);
        Add("DayOfRange", DateActions.DayOfRange);
        Add("Away", DateActions.Away);
        Add("Holiday", DateActions.Holiday);
        Add("Time", TimeActions.Time);
        Add("Shifted", TimeActions.Shifted);
        Add("Named", TimeActions.Named);
        Add("Part", TimeActions.Part);
        Add("At", TimeActions.At);
        Add("Within", TimeActions.Within);
        Add("FromTo", Ranges.FromTo);
        Add("Year", RangeActions.Year);
        Add("Month", RangeActions.Month);
        Add("Unit", RangeActions.Unit);
        Add("Next", RangeActions.Next);
        Add("WithinDuration", RangeActions.Within);
        Add("Starting", RangeActions.Starting);
        Add("RankedUnit", RangeActions.RankedUnit);
        Add("WeekNumber", RangeActions.WeekNumber);
        Add("Quarter", RangeActions.Quarter);
        Add("Season", RangeActions.Season);
        Add("SpecialYear", RangeActions.SpecialYear);
        Add("Decade", RangeActions.Decade);
        Add("Days", RangeActions.Days);
        Add("Around", RangeActions.Around);
        Add("RestOf", RangeActions.Rest);
        Add("ToDate", RangeActions.ToDate);
        Add("Duration", DurationActions.Duration);
        Add("Sum", DurationActions.Sum);
        Add("Compared", DurationActions.Compared);
        Add("Every", DurationActions.Every);
        Add("Periodic", DurationActions.Periodic);
        Add("EachOf", DurationActions.EachOf);
        Add("Mod", ModActions.Mod);
        Add("Approximately", ModActions.Approximately);
        Add("PartOf", ModActions.PartOf);
        Add("EarlierLater", ModActions.EarlierLater);
        Add("EndOfDay", ModActions.EndOfDay);
        Add("Undefined", ModActions.Undefined);
        Add("ToNow", ModActions.ToNow);
        Add("Now", ModActions.Now);
        Add("ThisYear", DateActions.ThisYear);
        Add("WeekdayNear", DateActions.WeekdayNear);
        Add("Daypart", TimeActions.Daypart);
        Add("RankedHours", TimeActions.RankedHours);
        Add("PartOfUnit", ModActions.PartOfUnit);
        Add("DateOnly", (_, found) => found.Value("it") is { Span.HasTime: false } date ? date : null);
        Add("TimeOnly", (_, found) => found.Value("it") is { Span.HasTime: true } time ? time : null);
        Add("AtMod", ModActions.AtMod);
        Add("Bare", Alternatives.Bare);
        Add("Rest", Alternatives.Rest);
        Add("Alternatives", Alternatives.Whole);
        Add("FirstDay", RangeActions.FirstDay);
        Add("FromToOn", Ranges.FromToOn);
        Add("NowTime", ModActions.NowTime);
        Add("Century", RangeActions.Century);
        Add("EachOfTime", DurationActions.EachOfTime);
        Add("Zone", Zones.Zone);
        Add("WithZone", Zones.WithZone);

        void Add(string name, Meaning meaning) => reader.Action(name, (run, found) =>
        {
            var moment = meaning((DateTimeRun)run, found);
            var (first, end) = found.Place("lead");
            return moment is not null && first == found.First ? moment with { Lead = end - first } : moment;
        });
    }
}
