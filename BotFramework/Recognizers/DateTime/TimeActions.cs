using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What patterns for times of day mean.</summary>
internal static class TimeActions
{
    /// <summary>From hour, minute, second and what says which half of the day: ampm or daypart.</summary>
    public static Moment Time(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("time") is { Start: { } given } time)
        {
            return At(given.Hour, found.Int("minute") ?? given.Minute, given.Second, given, found) is { } changed ? Moments.Time(changed) : time;
        }

        return found.Int("hour") is { } hour && At(hour, found.Int("minute"), found.Int("second"), null, found) is { } clock ? Moments.Time(clock) : null;
    }

    /// <summary>Minutes before or after an hour: "ten past nine", "a quarter to five". The argument is the sign.</summary>
    public static Moment Shifted(DateTimeRun run, Found<Moment> found)
    {
        if ((found.Value("time")?.Start?.Hour ?? found.Int("hour")) is not { } hour || found.Int("delta") is not { } delta || delta is < 1 or > 59)
        {
            return null;
        }

        var minute = found.Argument == "-1" ? 60 - delta : delta;
        hour = found.Argument == "-1" ? (hour == 0 ? 23 : hour - 1) : hour;
        var explicitHalf = found.Value("time")?.Start is { Ambiguous: false };
        return At(hour, minute, null, explicitHalf ? new Clock(hour) : null, found) is { } clock ? Moments.Time(clock) : null;
    }

    /// <summary>A time that has a name, such as noon: the list gives hour and minute as 1230.</summary>
    public static Moment Named(DateTimeRun run, Found<Moment> found)
    {
        var code = found.Int("named") ?? 0;
        return Moments.Time(new Clock(code / 100, code % 100 == 0 ? null : code % 100));
    }

    /// <summary>A part of the day by itself; an early or late one is its first or last two hours.</summary>
    public static Moment Part(DateTimeRun run, Found<Moment> found)
    {
        if (DayParts.Range(found.Text("daypart")) is not { } part)
        {
            return null;
        }

        return found.Text("subpart") switch
        {
            "start" => part with { Mod = "start", PastEnd = part.Past.AddHours(2), FutureEnd = part.Future.AddHours(2) },
            "end" => part with { Mod = "end", Past = part.PastEnd.AddHours(-2), Future = part.FutureEnd.AddHours(-2) },
            _ => part,
        };
    }

    /// <summary>A date and a time of day.</summary>
    public static Moment At(DateTimeRun run, Found<Moment> found) => Join(run, found.Value("date"), found.Value("time"));

    public static Moment Join(DateTimeRun run, Moment date, Moment time)
    {
        if (date is null || time is null || date.Unresolved || date.Mod is not null)
        {
            return null;
        }

        if (date.DayPart is { } part && time.Start is { Ambiguous: true } clock)
        {
            // "tonight at 7" is in the evening.
            time = Moments.Time(clock with { Hour = DayParts.Hour(clock.Hour, part), Ambiguous = false });
        }

        var day = date.DayPart is null ? date : DateOf(date);
        var joined = day with
        {
            Kind = MomentKind.DateTime,
            Timex = day.Timex + time.Timex,
            Past = day.Past.Date + time.Past.TimeOfDay,
            Future = day.Future.Date + time.Future.TimeOfDay,
            Start = time.Start,
            Grain = Grain.Time,
            DayPart = null,
            ZoneText = time.ZoneText ?? date.ZoneText,
            OffsetMinutes = time.OffsetMinutes ?? date.OffsetMinutes,
        };
        return time.Pm is null ? joined : joined with { Pm = Join(run, date, time.Pm) };
    }

    /// <summary>A day (today when none is said; swing counts from it) with a part of it: "tomorrow morning", "this evening".</summary>
    public static Moment Daypart(DateTimeRun run, Found<Moment> found)
    {
        var part = found.Argument ?? found.Text("daypart") ?? (found.Text("ampm") == "am" ? "TMO" : found.Has("ampm") ? "TAF" : null);
        var sub = found.Text("subpart") ?? found.Text("later");

        if (part is null && found.Value("date") is { DayPart: not null, Mod: null } given)
        {
            // "later this afternoon"
            return ModActions.Part(given, sub);
        }

        if (part is null || DayParts.Range(part) is not { } range)
        {
            return null;
        }

        var date = found.Value("date");

        if (found.Value("week") is { } week && found.Int("weekday") is { } weekday)
        {
            date = Moments.Definite(Calendar.Monday(week.Past).AddDays(weekday - 1));
        }

        date ??= Moments.Definite(run.Today.AddDays(found.Int("swing") ?? 0));
        var joined = date.Kind == MomentKind.Date ? JoinRange(date, range) : null;
        return joined is null || sub is null ? joined : ModActions.Part(joined, sub);
    }

    /// <summary>"first Monday 1pm to 3pm of next month".</summary>
    public static Moment RankedHours(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("month") is not { Grain: Grain.Month, Month: { } month, Definite: true } range || found.Int("weekday") is not { } weekday || found.Int("rank") is not { } rank || rank is 0 or > 5)
        {
            return null;
        }

        var day = Calendar.NthWeekday(range.Past.Year, month, weekday, rank);
        var date = Moments.Definite(day) with { Timex = $"XXXX-{month:00}-WXX-{weekday}-#{(rank < 0 ? 5 : rank)}" };
        return day.Month == month ? JoinRange(date, found.Value("range")) : null;
    }

    /// <summary>The day of a moment that also names a part of the day.</summary>
    public static Moment DateOf(Moment moment) => moment with
    {
        Kind = MomentKind.Date,
        Timex = moment.DayPart is { } part ? moment.Timex.Replace(part, "", StringComparison.Ordinal) : moment.Timex,
        Past = moment.Past.Date,
        Future = moment.Future.Date,
        DayPart = null,
        Grain = Grain.Day,
        Mod = null,
    };

    /// <summary>A date and a range of times or a part of the day.</summary>
    public static Moment Within(DateTimeRun run, Found<Moment> found) => JoinRange(found.Value("date"), found.Value("range"));

    public static Moment JoinRange(Moment date, Moment range)
    {
        if (date is null || range is null || date.Unresolved || date.Mod is not null)
        {
            return null;
        }

        if (date.DayPart is { } part)
        {
            date = DateOf(date);

            if (range is { Start: { Ambiguous: true } start, End: { Ambiguous: true } end })
            {
                range = Ranges.Times(start with { Hour = DayParts.Hour(start.Hour, part), Ambiguous = false }, end with { Hour = DayParts.Hour(end.Hour, part), Ambiguous = false });
            }
            else if (range is { Start: { Ambiguous: true }, End: { } fixedEnd, Pm: null })
            {
                range = Ranges.Times(range.Start, fixedEnd);
            }
            else if (range.Start is null && range.DayPart is null)
            {
                return null;
            }
        }

        var days = range.PastEnd < range.Past ? 1 : 0;
        var joined = date with
        {
            Kind = MomentKind.DateTimeRange,
            Timex = range.DayPart is not null ? date.Timex + range.Timex : Ranges.Timex(date.Timex + range.Start.Timex, NextDay(date, days) + range.End.Timex, range),
            Past = date.Past.Date + range.Past.TimeOfDay,
            PastEnd = date.Past.Date.AddDays(days) + range.PastEnd.TimeOfDay,
            Future = date.Future.Date + range.Future.TimeOfDay,
            FutureEnd = date.Future.Date.AddDays(days) + range.FutureEnd.TimeOfDay,
            Mod = range.Mod,
            DayPart = range.DayPart,
            Start = range.Start,
            End = range.End,
            Grain = Grain.Time,
            ZoneText = range.ZoneText ?? date.ZoneText,
            OffsetMinutes = range.OffsetMinutes ?? date.OffsetMinutes,
        };
        return range.Pm is null ? joined : joined with { Pm = JoinRange(date, range.Pm) };
    }

    private static string NextDay(Moment date, int days) => days == 0 || !date.Definite ? date.Timex : Calendar.Timex(date.Past.AddDays(days));

    private static Clock At(int hour, int? minute, int? second, Clock given, Found<Moment> found)
    {
        if (hour > 24 || minute is > 59 || second is > 59)
        {
            return null;
        }

        hour = hour == 24 ? 0 : hour;
        var half = found.Text("ampm");
        var part = found.Text("daypart");

        if (half is not null && hour <= 12)
        {
            return new Clock(half == "pm" ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour, minute, second);
        }

        if (part is not null && hour <= 12 && given is null or { Ambiguous: true })
        {
            return new Clock(DayParts.Hour(hour, part), minute, second);
        }

        return new Clock(hour, minute, second, (given?.Ambiguous ?? true) && hour is > 0 and <= 12);
    }
}
