using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Weeks, months and the like counted within a longer range.</summary>
internal static class RankedUnits
{
    /// <summary>The n-th, or with a negative rank the last, week, month ... of a month or year.</summary>
    public static Moment One(DateTimeRun run, Moment range, int rank, string unit) => (range.Grain, unit) switch
    {
        (Grain.Year, "W") when range.Year is { } year => WeekOfYear(year, rank),
        (Grain.Year, "MON") when range.Year is { } year => Moments.Month(run.Reference, year, rank < 0 ? 12 : rank),
        (Grain.Year, "Q") when range.Year is { } year && rank is -1 or (>= 1 and <= 4) => Moments.Quarter(new DateTime(year, (rank < 0 ? 9 : (rank - 1) * 3) + 1, 1)),
        (Grain.Year, "H6") when range.Year is { } year && rank is -1 or 1 or 2 => Moments.Span(new DateTime(year, rank == 1 ? 1 : 7, 1), new DateTime(year, rank == 1 ? 1 : 7, 1).AddMonths(6), "P6M", Grain.Month),
        (Grain.Month, "W") when range.Month is { } month => WeekOfMonth(range, month, rank),
        (Grain.Month or Grain.Year or Grain.Week, "D") when range.Definite => DayOf(range, rank),
        (Grain.Month, "WE") when range.Definite => null,
        _ => null,
    };

    /// <summary>The first or last so many units of a range.</summary>
    public static Moment Several(Moment range, int rank, int count, string unit)
    {
        if (!range.Definite || count < 1 || count > 1000)
        {
            return null;
        }

        var first = range.Past;
        var last = range.PastEnd;

        if (unit == "W")
        {
            first = Calendar.Monday(first) is var monday && monday.AddDays(3) >= first ? monday : Calendar.Monday(first).AddDays(7);
            last = Calendar.Monday(last) is var end && end.AddDays(3) >= last ? end : end.AddDays(7);
        }

        var span = Span.Of(count, unit);
        return rank > 0 ? Moments.Span(first, span.AddTo(first, 1), span.Timex, range.Grain) : Moments.Span(span.AddTo(last, -1), last, span.Timex, range.Grain);
    }

    private static Moment WeekOfYear(int year, int rank)
    {
        var weeks = ISOWeek.GetWeeksInYear(year);
        var week = rank < 0 ? weeks : rank;
        return week >= 1 && week <= weeks
            ? Moments.Week(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) with { Timex = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}") }
            : null;
    }

    private static Moment WeekOfMonth(Moment range, int month, int rank)
    {
        if (rank > 5)
        {
            return null;
        }

        var past = Week(range.Past, month, rank);
        var future = Week(range.Future, month, rank);
        var number = rank < 0 ? 5 : rank;
        var year = range.Definite ? range.Past.Year.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        return new Moment
        {
            Kind = MomentKind.DateRange,
            Timex = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-W{number:00}"),
            Past = past,
            PastEnd = past.AddDays(7),
            Future = future,
            FutureEnd = future.AddDays(7),
            Grain = Grain.Week,
            Definite = range.Definite,
        };
    }

    private static DateTime Week(DateTime start, int month, int rank) =>
        Calendar.WeekOfMonth(start.Year, month, rank < 0 ? Calendar.LastWeekOfMonth(start.Year, month) : rank);

    private static Moment DayOf(Moment range, int rank)
    {
        var date = rank < 0 ? range.PastEnd.AddDays(rank) : range.Past.AddDays(rank - 1);
        return date >= range.Past && date < range.PastEnd ? Moments.Definite(date) : null;
    }
}
