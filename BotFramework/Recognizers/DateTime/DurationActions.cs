using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What patterns for lengths of time and for what comes back regularly mean.</summary>
internal static class DurationActions
{
    /// <summary>A number and a unit; without a number, one.</summary>
    public static Moment Duration(DateTimeRun run, Found<Moment> found)
    {
        if (found.Text("unit") is not { } unit)
        {
            return null;
        }

        var number = found.Number("n", 1) + found.Number("more");
        return number is < 0 or > 1e9 || found.Has("n") && found.Number("n") == 0 ? null : Moments.Duration(Span.Of(number, unit));
    }

    /// <summary>One length and another: "1 hour and 30 minutes".</summary>
    public static Moment Sum(DateTimeRun run, Found<Moment> found) =>
        found.Value("first")?.Span is { } first && found.Value("rest")?.Span is { } rest && rest.TotalSeconds < first.TotalSeconds && found.Value("rest").Mod is null
            ? Moments.Duration(first.Plus(rest))
            : null;

    /// <summary>More or less than a length.</summary>
    public static Moment Compared(DateTimeRun run, Found<Moment> found) =>
        found.Value("duration") is { Mod: null } duration ? duration with { Mod = found.Argument } : null;

    /// <summary>Every so often: a number (1 when none) and a unit.</summary>
    public static Moment Every(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("duration")?.Span is { } length)
        {
            return Moments.Set(length.Timex, length);
        }

        var number = found.Number("n", found.Argument is { } text ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 1);
        return found.Text("unit") is { } unit ? Moments.Set(Span.Of(number, unit).Timex, Span.Of(number, unit)) : null;
    }

    /// <summary>Every such part of the day at a time: only the time counts.</summary>
    public static Moment EachOfTime(DateTimeRun run, Found<Moment> found) => found.Value("time") is { } time
        ? Moments.Set(time.Start is { Ambiguous: true } clock && found.Text("daypart") is { } part ? new Clock(DayParts.Hour(clock.Hour, part), clock.Minute, clock.Second).Timex : time.Timex)
        : null;

    /// <summary>A word that by itself says how often: daily, weekly; the list gives the TIMEX.</summary>
    public static Moment Periodic(DateTimeRun run, Found<Moment> found) => Moments.Set(found.Text("periodic"), found.Text("periodic") switch
    {
        "P1D" => Span.Of(1, "D"),
        "P1W" => Span.Of(1, "W"),
        "P2W" => Span.Of(2, "W"),
        "P1M" => Span.Of(1, "MON"),
        "P3M" => Span.Of(3, "MON"),
        "P1Y" => Span.Of(1, "Y"),
        _ => null,
    });

    /// <summary>Every such date, time or part of the day.</summary>
    public static Moment EachOf(DateTimeRun run, Found<Moment> found)
    {
        var date = found.Value("date");
        var time = found.Value("time");
        var daypart = found.Text("daypart");

        if (date is { Unresolved: true } or { Definite: true } || (date is null && time is null && daypart is null))
        {
            return null;
        }

        var interval = Span.Of(1, date?.Month is not null ? "Y" : date?.Weekday is not null ? "W" : date is not null ? "MON" : "D");
        return Moments.Set((date?.Timex ?? "") + (time?.Timex ?? daypart ?? ""), interval) with { Start = time?.Start, DayPart = daypart, Future = date?.Future ?? default };
    }
}
