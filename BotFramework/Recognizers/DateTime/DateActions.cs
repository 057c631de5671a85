using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>What patterns for single dates mean. Each is named in the rule files.</summary>
internal static class DateActions
{
    /// <summary>From any of year, yy, month, day, weekday.</summary>
    public static Moment Date(DateTimeRun run, Found<Moment> found)
    {
        var year = found.Int("year") ?? (found.Int("yy") is { } two ? TwoDigitYear(two) : null);
        var day = found.Int("day");

        if (found.Int("month") is { } month && day is { } known)
        {
            if (found.Int("swing") is { } swing && year is null)
            {
                // "next 5/12": the one of next year.
                var date = Moments.Date(run.Reference, run.Reference.Year + swing, month, known);
                return date is null || date.Unresolved ? null : date with { Timex = Calendar.Timex(null, month, known) };
            }

            return Moments.Date(run.Reference, year, month, known);
        }

        if (day is { } only)
        {
            return found.Int("weekday") is { } weekday ? WeekdayAndDay(run, weekday, only, found.Has("the")) : Moments.DayOfMonth(run.Reference, only);
        }

        return null;
    }

    /// <summary>A date in digits, already read by the terminal; a weekday beside it says nothing new.</summary>
    public static Moment Same(DateTimeRun run, Found<Moment> found)
    {
        var date = found.Value("date");
        return found.Int("swing") is { } swing && date is { Definite: false, Unresolved: false, Month: { } month, Day: { } day } && Calendar.IsValid(run.Reference.Year + swing, month, day)
            ? date with { Past = new DateTime(run.Reference.Year + swing, month, day), Future = new DateTime(run.Reference.Year + swing, month, day) }
            : date;
    }

    /// <summary>A date of this year, because "this" or "next" stands before its weekday.</summary>
    public static Moment ThisYear(DateTimeRun run, Found<Moment> found)
    {
        var date = found.Value("date");
        return date is { Definite: false, Unresolved: false, Month: { } month, Day: { } day } && Calendar.IsValid(run.Reference.Year, month, day)
            ? date with { Past = new DateTime(run.Reference.Year, month, day), Future = new DateTime(run.Reference.Year, month, day) }
            : date;
    }

    /// <summary>A weekday beside a day that was counted: the last such weekday up to it.</summary>
    public static Moment WeekdayNear(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("date") is not { Kind: MomentKind.Date } date || found.Int("weekday") is not { } weekday)
        {
            return null;
        }

        return Moments.Definite(date.Future.AddDays(-((Calendar.Weekday(date.Future) - weekday + 7) % 7)));
    }

    /// <summary>So many days from today: the number that the word list gives.</summary>
    public static Moment RelativeDay(DateTimeRun run, Found<Moment> found) => Moments.Definite(run.Today.AddDays(found.Number("offset")));

    /// <summary>The day on which it is said, or so many later: the number is the action's argument.</summary>
    public static Moment Offset(DateTimeRun run, Found<Moment> found) =>
        Moments.Definite(run.Today.AddDays(int.Parse(found.Argument, System.Globalization.CultureInfo.InvariantCulture)));

    public static Moment Weekday(DateTimeRun run, Found<Moment> found)
    {
        var weekday = found.Int("weekday") ?? 1;
        var day = Calendar.Monday(run.Today).AddDays(weekday - 1);

        if (found.Int("swing") is { } swing)
        {
            return Moments.Definite(day.AddDays(7 * swing));
        }

        // "coming Friday" and "past Friday" are the nearest ones, whatever the week.
        return found.Int("nearest") switch
        {
            > 0 => Moments.Definite(day > run.Today ? day : day.AddDays(7)),
            < 0 => Moments.Definite(day < run.Today ? day : day.AddDays(-7)),
            _ => Moments.Weekday(run.Reference, weekday),
        };
    }

    /// <summary>A weekday of a week that was said: "Tuesday of next week".</summary>
    public static Moment WeekdayOfWeek(DateTimeRun run, Found<Moment> found) =>
        found.Value("week") is { Grain: Grain.Week } week ? Moments.Definite(Calendar.Monday(week.Past).AddDays((found.Int("weekday") ?? 1) - 1)) : null;

    /// <summary>"first Monday of October": a rank, a weekday and a month.</summary>
    public static Moment RankedWeekday(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("range") is not { Grain: Grain.Month, Month: { } month } range || found.Int("weekday") is not { } weekday)
        {
            return null;
        }

        var rank = found.Int("rank") ?? 1;

        if (rank is 0 or > 5 or < -1)
        {
            return null;
        }

        var number = rank < 0 ? "5" : rank.ToString(System.Globalization.CultureInfo.InvariantCulture);

        if (rank == -1)
        {
            number = "5";
        }

        var timex = $"{(range.Year is { } year && found.Argument != "keep" ? year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "XXXX")}-{month:00}-WXX-{weekday}-#{number}";

        if (range.Definite)
        {
            var date = Calendar.NthWeekday(range.Past.Year, month, weekday, rank);
            return date.Month == month ? Moments.Definite(date) with { Timex = timex } : null;
        }

        var thisYear = Calendar.NthWeekday(run.Reference.Year, month, weekday, rank);
        var past = thisYear < run.Reference ? thisYear : Calendar.NthWeekday(run.Reference.Year - 1, month, weekday, rank);
        var future = thisYear >= run.Reference ? thisYear : Calendar.NthWeekday(run.Reference.Year + 1, month, weekday, rank);
        return past.Month != month || future.Month != month
            ? null
            : new Moment { Kind = MomentKind.Date, Timex = timex, Past = past, Future = future, Grain = Grain.Day, Month = month };
    }

    /// <summary>"the 15th day of next month".</summary>
    public static Moment DayOfRange(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("range") is not { Grain: Grain.Month or Grain.Week or Grain.Year } range || found.Int("day") is not { } day || day < 1 || day > 366)
        {
            return null;
        }

        if (range is { Definite: false, Month: { } month })
        {
            return Moments.Date(run.Reference, null, month, day);
        }

        var date = range.Past.AddDays(day - 1);
        return date < range.PastEnd ? Moments.Definite(date) : null;
    }

    /// <summary>A length of time from a point: "3 days ago", "two weeks from tomorrow". The argument is the direction.</summary>
    public static Moment Away(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("duration") is not { Span: { } span } duration || duration.Mod is not null)
        {
            return null;
        }

        var sign = found.Argument == "-1" ? -1 : 1;
        var anchor = found.Value("date");

        if (anchor is { Unresolved: true })
        {
            return null;
        }

        if (span.HasTime)
        {
            return anchor is null or { Now: true } ? Moments.At(span.AddTo(run.Reference, sign)) : null;
        }

        return Moments.Definite(span.AddTo(anchor?.Future.Date ?? run.Today, sign));
    }

    public static Moment Holiday(DateTimeRun run, Found<Moment> found)
    {
        var rule = found.Text("holiday");
        var year = found.Int("year") ?? (found.Int("yy") is { } two ? TwoDigitYear(two) : null);

        if (year is null && found.Value("range") is { Grain: Grain.Year, Year: { } named })
        {
            year = named;
        }

        if (found.Int("swing") is { } swing)
        {
            // "next Easter" is the nearest to come, "this Easter" the one of this year.
            year = swing switch
            {
                > 0 => Holidays.On(rule, run.Reference.Year) > run.Today ? run.Reference.Year : run.Reference.Year + 1,
                < 0 => Holidays.On(rule, run.Reference.Year) < run.Today ? run.Reference.Year : run.Reference.Year - 1,
                _ => run.Reference.Year,
            };
        }

        return Holidays.Moment(run.Reference, rule, year);
    }

    public static int TwoDigitYear(int year) => year >= 100 ? year : year < 30 ? 2000 + year : year >= 40 ? 1900 + year : year;

    // "Monday 21": the nearest months in which the 21st is a Monday.
    private static Moment WeekdayAndDay(DateTimeRun run, int weekday, int day, bool the)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        var month = Calendar.MonthStart(run.Today);

        if (Calendar.IsValid(month.Year, month.Month, day) && Calendar.Weekday(month.AddDays(day - 1)) == weekday && (month.AddDays(day - 1) == run.Today || the))
        {
            return Moments.Definite(month.AddDays(day - 1));
        }

        var past = Nearest(month, day, weekday, run.Today, -1);
        var future = Nearest(month, day, weekday, run.Today, 1);
        return new Moment { Kind = MomentKind.Date, Timex = $"XXXX-WXX-{weekday}", Past = past, Future = future, Weekday = weekday, Grain = Grain.Day };
    }

    private static DateTime Nearest(DateTime month, int day, int weekday, DateTime today, int step)
    {
        // Any day of the month falls on any weekday within a few years.
        for (var i = 0; i < 400; i++)
        {
            if (Calendar.IsValid(month.Year, month.Month, day) && month.AddDays(day - 1) is var date && Calendar.Weekday(date) == weekday && (step > 0 ? date >= today : date < today))
            {
                return date;
            }

            month = month.AddMonths(step);
        }

        return today;
    }
}
