using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>What patterns for weeks, months, years and other stretches of days mean.</summary>
internal static class RangeActions
{
    public static Moment Year(DateTimeRun run, Found<Moment> found) =>
        Moments.Year(found.Int("year") ?? DateActions.TwoDigitYear(found.Int("yy") ?? 0)) is { } year ? year with { YearSaid = true } : null;

    /// <summary>A month, perhaps with a year or with this, next, last.</summary>
    public static Moment Month(DateTimeRun run, Found<Moment> found)
    {
        var year = YearOf(found);
        var month = found.Int("month") ?? 0;

        if (found.Int("swing") is { } swing)
        {
            // "next May" is the one of next year only when this year's is over.
            year = run.Reference.Year + (swing > 0 && month > run.Reference.Month ? 0 : swing < 0 && month < run.Reference.Month ? 0 : swing);
        }

        return Moments.Month(run.Reference, year, month);
    }

    /// <summary>This, next, last week, month, year, weekend, quarter: swing and unit; or only a unit, with the swing as argument.</summary>
    public static Moment Unit(DateTimeRun run, Found<Moment> found) => Swung(run, found.Text("unit"), found.Int("swing") ?? Argument(found));

    public static Moment Swung(DateTimeRun run, string unit, int swing)
    {
        var today = run.Today;

        try
        {
            switch (unit)
            {
                case "D":
                    return Moments.Definite(today.AddDays(swing));
                case "W":
                    return Moments.Week(Calendar.Monday(today).AddDays(7 * swing));
                case "2W":
                    var fortnight = Calendar.Monday(today).AddDays(14 * swing);
                    return Moments.Span(fortnight, fortnight.AddDays(14), "P2W", Grain.Week);
                case "WE":
                    return Moments.Weekend(Calendar.Monday(today).AddDays(7 * swing));
                case "MON":
                    var month = Calendar.MonthStart(today).AddMonths(swing);
                    return Moments.Month(run.Reference, month.Year, month.Month);
                case "Q":
                    return Moments.Quarter(Calendar.QuarterStart(today).AddMonths(3 * swing));
                case "Y":
                    return Moments.Year(today.Year + swing);
                case "10Y":
                    var decade = (today.Year / 10 * 10) + (10 * swing);
                    return Moments.Span(new DateTime(decade, 1, 1), new DateTime(decade + 10, 1, 1), "P10Y", Grain.Year);
                case "100Y":
                    var century = (today.Year / 100 * 100) + (100 * swing);
                    return Moments.Span(new DateTime(century, 1, 1), new DateTime(century + 100, 1, 1), "P100Y", Grain.Year);
                case "H" or "M" or "S":
                    return swing == 0 ? null : Near(run, Span.Of(1, unit), swing);
                default:
                    return null;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The next or last so many units: swing, number, unit or a duration.</summary>
    public static Moment Next(DateTimeRun run, Found<Moment> found)
    {
        var span = found.Value("duration")?.Span ?? (found.Text("unit") is { } unit ? Span.Of(found.Number("n", 1), unit) : null);
        var swing = found.Int("swing") ?? Argument(found);
        return span is null || swing == 0 || found.Value("duration")?.Mod is not null ? null : Near(run, span, swing, found.Text("unit"));
    }

    /// <summary>From now for so long: "within 5 minutes", "the rest of ...".</summary>
    public static Moment Within(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("duration") is not { Span: { } span } duration || duration.Mod is not null)
        {
            return null;
        }

        if (span.HasTime)
        {
            return Near(run, span, 1);
        }

        var end = span.AddTo(run.Today, 1);
        return Moments.Span(run.Today, end, span.Timex, Grain.Day);
    }

    /// <summary>A length that begins at a date: "2 weeks starting May 20th", "for 1 week, from 20th dec".</summary>
    public static Moment Starting(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("duration") is not { Span: { } span } duration || duration.Mod is not null || found.Value("date") is not { Unresolved: false, Now: false } start)
        {
            return null;
        }

        if (start.Kind == MomentKind.Time && start.Start is { } clock && span is { HasDate: false })
        {
            return StartingAt(clock.Settled, span);
        }

        if (start.Kind == MomentKind.DateTime || (span.HasTime && start.Kind == MomentKind.Date))
        {
            var end = span.AddTo(start.Future, 1);
            return Moments.At(start.Future) with
            {
                Kind = MomentKind.DateTimeRange,
                PastEnd = end,
                FutureEnd = end,
                Timex = $"({Calendar.TimexSeconds(start.Future)},{Calendar.TimexSeconds(end)},{span.Timex})",
            };
        }

        if (start.Kind != MomentKind.Date)
        {
            return null;
        }

        var from = found.Argument == "future" || start.Definite ? start.Future : start.Month is not null && start.Past.Year == run.Reference.Year ? start.Past : start.Future;
        return Moments.Span(from, span.AddTo(from, 1), span.Timex, Grain.Day);
    }

    /// <summary>"first week of Jan 2015", "last week of 2016", "the last 3 weeks of this year".</summary>
    public static Moment RankedUnit(DateTimeRun run, Found<Moment> found)
    {
        var rank = found.Int("rank") ?? 1;
        var count = found.Int("n");
        var unit = found.Text("unit");
        var range = found.Value("range");
        return range is null || range.Mod is not null || range.Kind != MomentKind.DateRange ? null : count is { } many ? RankedUnits.Several(range, rank, many, unit) : RankedUnits.One(run, range, rank, unit);
    }

    /// <summary>"week 31", perhaps with a year.</summary>
    public static Moment WeekNumber(DateTimeRun run, Found<Moment> found)
    {
        var week = found.Int("n") ?? 0;
        var year = found.Int("year") ?? found.Value("range")?.Year ?? run.Reference.Year;
        return week is >= 1 and <= 53 && year is > 1 and < 9998 && week <= ISOWeek.GetWeeksInYear(year) ? Moments.Week(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) with { Timex = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}") } : null;
    }

    public static Moment Quarter(DateTimeRun run, Found<Moment> found)
    {
        var quarter = found.Int("quarter") ?? 0;
        var year = YearOf(found);
        var months = found.Text("unit") == "H" || found.Argument == "half" ? 6 : 3;

        if (quarter < 1 || quarter > 12 / months)
        {
            return null;
        }

        var month = ((quarter - 1) * months) + 1;

        if (year is { } known)
        {
            return known is < 1 or > 9998 ? null : Moments.Span(new DateTime(known, month, 1), new DateTime(known, month, 1).AddMonths(months), $"P{months}M", Grain.Month) with { Year = known };
        }

        var past = new DateTime(run.Reference.Year, month, 1);
        past = past > run.Reference ? past.AddYears(-1) : past;
        var future = past.AddYears(1);
        return new Moment
        {
            Kind = MomentKind.DateRange,
            Timex = $"({Calendar.Timex(null, month, 1)},{(month + months > 12 ? Calendar.Timex(null, 1, 1) : Calendar.Timex(null, month + months, 1))},P{months}M)",
            Past = past,
            PastEnd = past.AddMonths(months),
            Future = future,
            FutureEnd = future.AddMonths(months),
            Grain = Grain.Month,
        };
    }

    /// <summary>A season: SP, SU, FA, WI.</summary>
    public static Moment Season(DateTimeRun run, Found<Moment> found)
    {
        var year = YearOf(found) ?? (found.Int("swing") is { } swing ? run.Reference.Year + swing : null);
        return new Moment { Kind = MomentKind.DateRange, Timex = (year is { } known ? $"{known:0000}-" : "") + found.Text("season"), Unresolved = true, Grain = Grain.Month };
    }

    /// <summary>A fiscal or school year: FY, SY.</summary>
    public static Moment SpecialYear(DateTimeRun run, Found<Moment> found)
    {
        var year = found.Int("year") ?? (found.Int("yy") is { } two ? DateActions.TwoDigitYear(two) : run.Reference.Year + (found.Int("swing") ?? 0));
        return found.Text("special") == "CY" ? Moments.Year(year) : new Moment { Kind = MomentKind.DateRange, Timex = $"{found.Text("special")}{year:0000}", Unresolved = true, Grain = Grain.Year };
    }

    /// <summary>The nineties, the 1980s.</summary>
    public static Moment Decade(DateTimeRun run, Found<Moment> found)
    {
        var decade = found.Int("decade") ?? 0;

        if (decade >= 1000)
        {
            return decade % 10 != 0 || decade > 9980 ? null : Moments.Span(new DateTime(decade, 1, 1), new DateTime(decade + 10, 1, 1), "P10Y", Grain.Year);
        }

        if (decade % 10 != 0 || decade > 90)
        {
            return null;
        }

        var past = 1900 + decade;
        var future = 2000 + decade;

        if (decade is 0 or 10)
        {
            return Moments.Span(new DateTime(future, 1, 1), new DateTime(future + 10, 1, 1), "P10Y", Grain.Year);
        }

        return new Moment
        {
            Kind = MomentKind.DateRange,
            Timex = $"(XX{decade:00}-01-01,XX{(decade + 10) % 100:00}-01-01,P10Y)",
            Past = new DateTime(past, 1, 1),
            PastEnd = new DateTime(past + 10, 1, 1),
            Future = new DateTime(future, 1, 1),
            FutureEnd = new DateTime(future + 10, 1, 1),
            Grain = Grain.Year,
        };
    }

    /// <summary>The first day of a period, for which a time of day was said: "next month at 6".</summary>
    public static Moment FirstDay(DateTimeRun run, Found<Moment> found) =>
        Swung(run, found.Text("unit"), found.Int("swing") ?? 0) is { } range ? Moments.Definite(range.Past) : null;

    /// <summary>The n-th century: the fifteenth begins with 1400.</summary>
    public static Moment Century(DateTimeRun run, Found<Moment> found)
    {
        var first = ((found.Int("rank") ?? 0) - 1) * 100;
        return first is >= 100 and <= 9800 ? Moments.Span(new DateTime(first, 1, 1), new DateTime(first + 100, 1, 1), "P100Y", Grain.Year) : null;
    }

    /// <summary>Two days of one month: "November 18-19".</summary>
    public static Moment Days(DateTimeRun run, Found<Moment> found)
    {
        var year = found.Int("year");
        var month = found.Int("month");

        if (month is null && found.Value("range") is { Grain: Grain.Month, Month: { } named } range)
        {
            (year, month) = (range.Definite ? range.Past.Year : null, named);
        }

        if (month is not { } known || found.Int("day") is not { } first || found.Int("lastday") is not { } last || first > last)
        {
            return null;
        }

        var start = Moments.Date(run.Reference, year, known, first);
        var end = Moments.Date(run.Reference, year, known, last);

        if (start is null or { Unresolved: true } || end is null or { Unresolved: true })
        {
            return null;
        }

        // Both days belong to the same year.
        end = start.Definite ? end : end with { Past = start.Past.AddDays(last - first), Future = start.Future.AddDays(last - first) };
        return Ranges.Between(run, start, end);
    }

    /// <summary>The week, month or year in which a date lies: "the week of July 23".</summary>
    public static Moment Around(DateTimeRun run, Found<Moment> found)
    {
        if (found.Value("date") is not { Unresolved: false } date)
        {
            return null;
        }

        switch (found.Text("unit"))
        {
            case "W":
                var (past, future) = (Calendar.Monday(date.Past), Calendar.Monday(date.Future));
                var calendar = run.Has(DateTimeOptions.CalendarMode);
                var whole = new Moment { Kind = MomentKind.DateRange, Past = past, PastEnd = past.AddDays(7), Future = future, FutureEnd = future.AddDays(7), Grain = Grain.Week, Definite = past == future };
                return whole with { Timex = calendar ? Calendar.WeekTimex(future) : date.Timex, PastTimex = calendar && past != future ? Calendar.WeekTimex(past) : null };
            case "WE":
                var (pastStart, pastEnd) = WeekendAt(date.Past);
                var (futureStart, futureEnd) = WeekendAt(date.Future);
                return Moments.Weekend(Calendar.Monday(futureStart)) with
                {
                    Past = pastStart,
                    PastEnd = pastEnd,
                    Future = futureStart,
                    FutureEnd = futureEnd,
                    Definite = pastStart == futureStart,
                    PastTimex = Calendar.WeekTimex(pastStart) + "-WE",
                };
            case "MON":
                return Moments.Month(run.Reference, date.Future.Year, date.Future.Month);
            default:
                return Moments.Year(date.Future.Year);
        }
    }

    /// <summary>What is left of this week, month or year, up to its end.</summary>
    public static Moment Rest(DateTimeRun run, Found<Moment> found)
    {
        if (found.Text("unit") is not { } unit || Swung(run, unit, 0) is not { Kind: MomentKind.DateRange } range)
        {
            return null;
        }

        // The last day is not counted, as in the original.
        var end = range.PastEnd.AddDays(-1);
        return Moments.Span(run.Today, end, $"P{(end - run.Today).Days}D", Grain.Day);
    }

    /// <summary>From the start of this month or year to today.</summary>
    public static Moment ToDate(DateTimeRun run, Found<Moment> found) =>
        Swung(run, found.Text("unit"), 0) is { Kind: MomentKind.DateRange } range ? range with { PastEnd = run.Today, FutureEnd = run.Today } : null;

    public static Moment Near(DateTimeRun run, Span span, int swing, string unit = null)
    {
        if (span.HasTime)
        {
            var other = span.AddTo(run.Reference, Math.Sign(swing));
            var (start, end) = swing > 0 ? (run.Reference, other) : (other, run.Reference);
            return Moments.At(start) with
            {
                Kind = MomentKind.DateTimeRange,
                PastEnd = end,
                FutureEnd = end,
                Timex = $"({Calendar.TimexSeconds(start)},{Calendar.TimexSeconds(end)},{span.Timex})",
            };
        }

        if (unit is "Q" or "10Y" or "100Y" && Swung(run, unit, swing) is { } whole)
        {
            var edge = span.AddTo(swing > 0 ? whole.Past : whole.PastEnd, Math.Sign(swing));
            return swing > 0 ? Moments.Span(whole.Past, edge, span.Timex, whole.Grain) : Moments.Span(edge, whole.PastEnd, span.Timex, whole.Grain);
        }

        if (span.BusinessDays > 0)
        {
            return Business(run, (int)Math.Min(span.BusinessDays, 1000), swing);
        }

        if (swing > 0)
        {
            var tomorrow = run.Today.AddDays(1);
            return Moments.Span(tomorrow, span.AddTo(tomorrow, 1), span.Timex, Grain.Day);
        }

        return Moments.Span(span.AddTo(run.Today, -1), run.Today, span.Timex, Grain.Day);
    }

    private static Moment Business(DateTimeRun run, int days, int swing)
    {
        var list = new List<DateTime>(days);
        var day = run.Today;

        for (var i = 0; i < days; i++)
        {
            day = Span.AddBusinessDays(day, 1, Math.Sign(swing));
            list.Add(day);
        }

        list.Sort();
        return Moments.Span(list[0], list[^1].AddDays(1), $"P{days}BD", Grain.Day) with { List = string.Join(',', list.Select(Calendar.Timex)) };
    }

    private static Moment StartingAt(Clock start, Span span)
    {
        var end = span.AddTo(default(DateTime) + start.Offset, 1).TimeOfDay;
        return Ranges.Times(start, new Clock(end.Hours, end.Minutes, end.Seconds));
    }

    // A Monday or Friday makes a long weekend of the one it touches.
    private static (DateTime Start, DateTime End) WeekendAt(DateTime date)
    {
        var monday = Calendar.Monday(date);
        return date.DayOfWeek switch
        {
            DayOfWeek.Monday => (monday.AddDays(-2), monday.AddDays(1)),
            DayOfWeek.Friday => (monday.AddDays(4), monday.AddDays(7)),
            _ => (monday.AddDays(5), monday.AddDays(7)),
        };
    }

    private static int? YearOf(Found<Moment> found) => found switch
    {
        _ when found.Int("year") is { } year => year,
        _ when found.Int("yy") is { } two => DateActions.TwoDigitYear(two),
        _ when found.Value("range") is { Grain: Grain.Year } range => range.Year,
        _ => null,
    };

    private static int Argument(Found<Moment> found) => found.Argument is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
}
